/** Runs in the browser: puts texts into groups whose contrast must be the same, so that axe need look at one of each only. */

export interface Group {
	/** Everything that the answer follows from; equal on two pages, it is the same answer. */
	key: string;
	members: Element[];
	/** Of what is measured: the member that axe looked at. */
	judged?: Element;
}

/**
 * Contrast follows from the text's colour, size and weight, from the grounds behind it, and from what lies over or under
 * it without being around it. What `::before` and `::after` paint counts as ground.
 */
export function groupText(): Group[] {
	const elements = [...document.body.querySelectorAll('*')];
	const styles = new Map(elements.map((element) => [element, getComputedStyle(element)]));
	const grounds = new Map<Element, string>();
	const paintOf = (element: Element, pseudo: string): string => {
		const { content, backgroundColor, backgroundImage, position, opacity } = getComputedStyle(element, pseudo);
		return content === 'none' || content === 'normal' ? '' : [pseudo, content, backgroundColor, backgroundImage, position, opacity].join();
	};
	const groundOf = (element: Element): string => {
		const known = grounds.get(element);
		if (known !== undefined) return known;
		const style = styles.get(element) ?? getComputedStyle(element);
		const behind = element.parentElement ? groundOf(element.parentElement) : '';
		const names = element.hasAttribute('class') ? [paintOf(element, '::before'), paintOf(element, '::after')].join('') : '';
		const state = element.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"], [inert]') ? 'off' : '';
		const clear =
			style.backgroundColor === 'rgba(0, 0, 0, 0)' &&
			style.backgroundImage === 'none' &&
			style.opacity === '1' &&
			style.filter === 'none' &&
			style.mixBlendMode === 'normal';
		const painted = clear ? '' : [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode].join();
		const ground = painted || names || state ? `${behind}<${element.localName} ${names} ${state} ${painted}` : behind;
		grounds.set(element, ground);
		return ground;
	};
	/** Paints something besides words, itself or within: what only holds words hides nothing. */
	const paints = (element: Element): boolean =>
		[element, ...element.querySelectorAll('*')].some((at) => {
			const style = styles.get(at)!;
			const plain =
				style.backgroundColor === 'rgba(0, 0, 0, 0)' &&
				style.backgroundImage === 'none' &&
				style.boxShadow === 'none' &&
				style.filter === 'none' &&
				style.backdropFilter === 'none' &&
				!paintOf(at, '::before') &&
				!paintOf(at, '::after') &&
				[style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].every((width) => width === '0px');
			return !plain || at.matches('img, picture, video, canvas, svg, iframe, object, embed, input, button, select, textarea, progress, meter');
		});
	const afloat = elements
		.filter((element) => {
			const style = styles.get(element)!;
			const pulled = [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].some((margin) => margin.startsWith('-'));
			return (
				pulled ||
				!['static', 'relative'].includes(style.position) ||
				style.transform !== 'none' ||
				style.translate !== 'none' ||
				style.float !== 'none' ||
				(style.position === 'relative' && style.inset !== 'auto')
			);
		})
		.filter(paints)
		.map((element) => ({ element, box: element.getBoundingClientRect() }));
	/** What lies across it, and where: only a text that the same thing crosses at the same place has the same contrast. */
	const crossed = (element: Element): string => {
		if (!afloat.length) return '';
		const box = element.getBoundingClientRect();
		const meets = (other: DOMRect) => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
		return afloat
			.filter(({ element: other, box: around }) => meets(around) && !other.contains(element) && !element.contains(other))
			.map(({ element: other, box: { left, top, width, height } }) =>
				[groundOf(other), styles.get(other)!.zIndex, left - box.left, top - box.top, width, height, box.width, box.height].join(),
			)
			.join(' and ');
	};
	const hasText = (element: Element) =>
		[...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim()) ||
		['input', 'select', 'textarea'].includes(element.localName);
	const groups = new Map<string, Group>();
	for (const element of elements) {
		if (!hasText(element) || !element.checkVisibility()) continue;
		const style = styles.get(element)!;
		// axe doubts one sign alone, as it may be a picture; a letter or a digit is none.
		const words = (element.textContent ?? '').trim();
		const short = words.length > 1 ? '' : /^[\p{L}\p{N}]$/u.test(words) ? 'letter' : words;
		// What axe asks of a name of an element is whether it can be switched off; of letters, whether they are large (WCAG 2.2).
		const control = element.matches('a[href], button, input, select, textarea, option, label, legend, fieldset, summary, [role]') ? element.localName : '';
		const points = Math.ceil(Number.parseFloat(style.fontSize) * 72) / 96;
		const large = points >= 18 || (points >= 14 && Number(style.fontWeight) >= 700) ? 'large' : '';
		const shadow = style.textShadow === 'none' ? '' : `${style.textShadow} ${style.fontSize}`;
		const key = [control, style.color, large, shadow, groundOf(element), short, crossed(element)].join('|');
		const group = groups.get(key) ?? { key, members: [] };
		group.members.push(element);
		groups.set(key, group);
	}
	return [...groups.values()];
}
