/** Runs in the browser: puts texts into groups whose contrast must be the same, so that axe need look at one of each only. */

export interface TextGroup {
	/** Everything that the contrast follows from; equal on two pages, it is the same contrast. */
	key: string;
	members: Element[];
	/** The member that axe looked at. */
	judged?: Element;
}

/**
 * Contrast follows from the text's colour, size and weight, from the grounds behind it, and from what lies over or under
 * it without being around it. Classes count too, as pseudo-elements hang on them.
 */
export function groupText(): TextGroup[] {
	const elements = [...document.body.querySelectorAll('*')];
	const styles = new Map(elements.map((element) => [element, getComputedStyle(element)]));
	const grounds = new Map<Element, string>();
	const groundOf = (element: Element): string => {
		const known = grounds.get(element);
		if (known !== undefined) return known;
		const style = styles.get(element) ?? getComputedStyle(element);
		const behind = element.parentElement ? groundOf(element.parentElement) : '';
		const names = element.getAttribute('class') ?? '';
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
		.map((element) => ({ element, box: element.getBoundingClientRect() }));
	/** Something lies across it: nobody else's contrast says anything about this one's. */
	const isCrossed = (element: Element): boolean => {
		if (!afloat.length) return false;
		const box = element.getBoundingClientRect();
		const meets = (other: DOMRect) => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
		return afloat.some(({ element: other, box: around }) => meets(around) && !other.contains(element) && !element.contains(other));
	};
	const hasText = (element: Element) =>
		[...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim()) ||
		['input', 'select', 'textarea'].includes(element.localName);
	const groups = new Map<string, TextGroup>();
	for (const [index, element] of elements.entries()) {
		if (!hasText(element) || !element.checkVisibility()) continue;
		const style = styles.get(element)!;
		const short = (element.textContent ?? '').trim().length < 2 ? element.textContent : '';
		const alone = isCrossed(element) ? `${location.pathname} ${innerWidth} ${index}` : '';
		const key = [element.localName, style.color, style.fontSize, style.fontWeight, style.textShadow, groundOf(element), short, alone].join('|');
		const group = groups.get(key) ?? { key, members: [] };
		group.members.push(element);
		groups.set(key, group);
	}
	return [...groups.values()];
}
