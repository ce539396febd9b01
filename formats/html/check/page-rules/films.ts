/** Finds films and recordings that someone cannot follow, start or stop: what axe leaves to a person (WCAG 1.2.1, 1.2.2, 2.1.1, 2.2.2). */
import type { Element } from 'hast';
import type { PageElement } from '../page.ts';
import { childrenOf, noticed, type PageRule, wordsOf } from './element.ts';

export const films: PageRule = (page) => page.elements.filter(({ element }) => ['video', 'audio'].includes(element.tagName)).flatMap(problemsOf);

function problemsOf(item: PageElement) {
	const { tagName, properties } = item.element;
	const at = { attribute: 'src' };
	const what = tagName === 'video' ? 'film' : 'recording';
	const tracks = childrenOf(item.element).filter((child) => child.tagName === 'track');
	return [
		...(tagName === 'video' && !tracks.some((track) => track.properties.kind === 'captions')
			? [noticed('film-without-captions', item, withoutCaptions(tracks), 'Add a WebVTT file as its captions.', at)]
			: []),
		...(properties.autoPlay ? [noticed('film-autoplay', item, `A ${what} starts by itself.`, 'Take away autoplay: the reader starts it.', at)] : []),
		...(!properties.controls
			? [
					noticed(
						'film-without-controls',
						item,
						`A ${what} has no controls, so nobody can start or stop it with the keyboard.`,
						'Give it the attribute controls.',
						at,
					),
				]
			: []),
		...(tagName === 'audio' && !hasTranscript(item)
			? [
					noticed(
						'sound-without-transcript',
						item,
						'A recording has no transcript.',
						'Put its words beside it, or a link that says “transcript”, in the same figure or section.',
						at,
					),
				]
			: []),
	];
}

const withoutCaptions = (tracks: readonly Element[]): string =>
	tracks.some((track) => track.properties.kind === 'subtitles' || track.properties.kind === undefined)
		? 'A film has subtitles, which leave out sounds, and no captions.'
		: 'A film has no captions.';

/** In what the recording stands in: a figure or section, or the two elements round it. */
function hasTranscript(item: PageElement): boolean {
	const around = [item.parent, item.parent?.parent].filter((one) => one !== undefined && one.element.tagName !== 'main' && one.element.tagName !== 'body');
	return around.some((one) => /transcript/i.test(wordsOf(one!.element)));
}
