/** Turns a film's bytes into its length in seconds, as its container says it. */

/**
 * Of an MP4 (ISO/IEC 14496-12, 8.2.2, the movie header) or a WebM (RFC 9559, 5.1.2, the segment's information). Undefined
 * where the file does not say it, as a stream that was recorded while it ran, or is damaged; never throws.
 */
export function filmLength(bytes: Uint8Array, mediaType: string): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const seconds = mediaType === 'video/mp4' ? ofMp4(view) : ofWebm(view);
		return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
	} catch (error) {
		if (error instanceof RangeError) return undefined; // beyond its last byte
		throw error;
	}
}

interface Part {
	from: number;
	to: number;
}
const whole = (view: DataView): Part => ({ from: 0, to: view.byteLength });

/** Types of ISO/IEC 14496-12: the letters `moov` and `mvhd`. */
const mp4 = { movie: 0x6d6f6f76, header: 0x6d766864 };

function ofMp4(view: DataView): number | undefined {
	const movie = boxIn(view, whole(view), mp4.movie);
	const header = movie && boxIn(view, movie, mp4.header);
	if (!header) return undefined;
	const at = header.from + 4;
	const long = view.getUint8(header.from) === 1;
	const unit = view.getUint32(at + (long ? 16 : 8));
	const unknown = long ? 2 ** 64 - 1 : 2 ** 32 - 1;
	const length = long ? Number(view.getBigUint64(at + 20)) : view.getUint32(at + 12);
	return length === unknown ? undefined : length / unit;
}

/** The first box of this type, without its head. */
function boxIn(view: DataView, { from, to }: Part, wanted: number): Part | undefined {
	for (let at = from; at + 8 <= to; ) {
		const short = view.getUint32(at);
		const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
		const head = short === 1 ? 16 : 8;
		if (size < head) return undefined;
		if (view.getUint32(at + 4) === wanted) return { from: at + head, to: at + size };
		at += size;
	}
	return undefined;
}

/** Element numbers of RFC 9559. */
const webm = { segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489 };

function ofWebm(view: DataView): number | undefined {
	const segment = elementIn(view, whole(view), webm.segment);
	const info = segment && elementIn(view, segment, webm.info);
	const duration = info && elementIn(view, info, webm.duration);
	if (!duration) return undefined;
	const scale = elementIn(view, info, webm.scale);
	const nanoseconds = scale ? unsigned(view, scale) : 1_000_000;
	const ticks = duration.to - duration.from === 4 ? view.getFloat32(duration.from) : view.getFloat64(duration.from);
	return (ticks * nanoseconds) / 1e9;
}

/** The first element with this number, without its head (RFC 8794, 4 to 6). */
function elementIn(view: DataView, { from, to }: Part, wanted: number): Part | undefined {
	for (let at = from; at < to; ) {
		const sizeAt = at + bytesOf(view, at);
		const id = unsigned(view, { from: at, to: sizeAt });
		const inside = sizeAt + bytesOf(view, sizeAt);
		// Its first bits only say how many bytes there are; all others set: it goes on to the end of what it stands in.
		const count = inside - sizeAt;
		const first = view.getUint8(sizeAt) & (0xff >> count);
		const size = first * 256 ** (count - 1) + unsigned(view, { from: sizeAt + 1, to: inside });
		const end = size >= 2 ** (7 * count) - 1 ? to : inside + size;
		if (id === wanted) return { from: inside, to: end };
		at = end;
	}
	return undefined;
}

/** How many bytes a number takes: one more than its first byte begins with zeros. */
function bytesOf(view: DataView, at: number): number {
	const count = Math.clz32(view.getUint8(at)) - 23;
	if (count > 8) throw new RangeError('no such number');
	return count;
}

const unsigned = (view: DataView, { from, to }: Part): number => {
	let value = 0;
	for (let at = from; at < to; at++) value = value * 256 + view.getUint8(at);
	return value;
};
