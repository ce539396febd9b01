/** The media type of an output, by its ending: for files read back from a folder and for the servers that show them. */
const types: Record<string, string> = {
	html: 'text/html',
	css: 'text/css',
	js: 'text/javascript',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	ico: 'image/x-icon',
	webp: 'image/webp',
	woff2: 'font/woff2',
	mp4: 'video/mp4',
	webm: 'video/webm',
	vtt: 'text/vtt',
	txt: 'text/plain',
	xml: 'application/xml',
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	epub: 'application/epub+zip',
};

export const mediaTypeOf = (path: string): string => types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
