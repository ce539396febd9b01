/** Runs in the browser: puts elements with text into groups whose contrast must be the same, so that axe looks at one of each. */

/**
 * Contrast follows from the text's colour, size and weight, from the grounds behind it, and from what lies over or under
 * it without being around it. Elements that agree in all of these are one group; the first stands for it.
 */
export function groupText(): Element[][] {
	const elements = [...document.body.querySelectorAll('*')];
	const styles = new Map(elements.map((element) => [element, getComputedStyle(element)]));
	const grounds = new Map<Element, string>();
	const groundOf = (element: Element): string => {
		const known = grounds.get(element);
		if (known !== undefined) return known;
		const style = styles.get(element) ?? getComputedStyle(element);
		const behind = element.parentElement ? groundOf(element.parentElement) : '';
		const clear = style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.backgroundImage === 'none' && style.opacity === '1' && style.filter === 'none' && style.mixBlendMode === 'normal';
		const ground = clear ? behind : `${behind}<${style.backgroundColor}${style.backgroundImage}${style.opacity}${style.filter}${style.mixBlendMode}`;
		grounds.set(element, ground);
		return ground;
	};
	const afloat = elements
		.filter((element) => {
			const style = styles.get(element)!;
			const pulled = [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].some((margin) => margin.startsWith('-'));
			return pulled || !['static', 'relative'].includes(style.position) || style.transform !== 'none' || style.translate !== 'none' || style.float !== 'none' || (style.position === 'relative' && style.inset !== 'auto');
		})
		.map((element) => ({ element, box: element.getBoundingClientRect() }));
	const acrossOf = (element: Element): string => {
		if (!afloat.length) return '';
		const box = element.getBoundingClientRect();
		const meets = (other: DOMRect) => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
		return afloat.flatMap(({ element: other, box: around }, index) => (meets(around) && !other.contains(element) && !element.contains(other) ? [index] : [])).join();
	};
	const hasText = (element: Element) => [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim()) || ['input', 'select', 'textarea'].includes(element.localName);
	const groups = new Map<string, Element[]>();
	for (const element of elements) {
		if (!hasText(element) || !element.checkVisibility()) continue;
		const style = styles.get(element)!;
		const around = [element.parentElement, element.parentElement?.parentElement].map((parent) => (parent ? (styles.get(parent)?.color ?? '') : ''));
		const short = (element.textContent ?? '').trim().length < 2 ? element.textContent : '';
		const key = [element.localName, style.color, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine, style.borderBottomStyle, ...around, groundOf(element), acrossOf(element), short].join('|');
		groups.set(key, [...(groups.get(key) ?? []), element]);
	}
	return [...groups.values()];
}
