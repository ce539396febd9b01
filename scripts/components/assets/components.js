/* Makes each frame as high as the example in it, again when it is made narrower. */
for (const frame of document.querySelectorAll('iframe')) {
	const follow = () => {
		const { body } = frame.contentDocument;
		new frame.contentWindow.ResizeObserver(() => {
			frame.style.height = `${Math.min(900, body.scrollHeight + 16)}px`;
		}).observe(body);
	};
	frame.addEventListener('load', follow);
	if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body?.childElementCount) follow();
}
