/** Finds fields whose question is not tied to them, or vanishes when one types (WCAG 1.3.1, technique H71; 3.3.2, failure F82). */
import type { Element } from 'hast';
import type { Page, PageElement } from '../page.ts';
import { childrenOf, closest, nameOf, noticed, type PageRule, wordsOf } from './element.ts';

export const placeholders: PageRule = (page) =>
	page.elements.flatMap((item) => {
		const { placeholder, ariaLabel, ariaLabelledBy } = item.element.properties;
		if (!placeholder || ariaLabel || ariaLabelledBy || hasLabel(item, page)) return [];
		return [
			noticed(
				'placeholder-as-label',
				item,
				'A field is named only by words inside it, which vanish as soon as one types.',
				'Give it a label that stays in view.',
				{ attribute: 'name' },
			),
		];
	});

const hasLabel = (item: PageElement, page: Page): boolean =>
	closest(item, ({ tagName }) => tagName === 'label') !== undefined ||
	page.elements.some(
		({ element }) =>
			element.tagName === 'label' && [element.properties.htmlFor].flat().includes(item.element.properties.id as string) && wordsOf(element) !== '',
	);

export const choices: PageRule = (page) => {
	const radios = page.elements.filter(({ element }) => element.tagName === 'input' && element.properties.type === 'radio');
	const names = [...new Set(radios.map(({ element }) => String(element.properties.name)))];
	return names.flatMap((name) => {
		const group = radios.filter(({ element }) => String(element.properties.name) === name);
		if (group.length < 2 || group.every((item) => closest(item, asks))) return [];
		return [
			noticed(
				'choices-without-question',
				group[0]!,
				'Nobody hears which question these choices answer.',
				'Put them in a fieldset whose legend is the question.',
				{ attribute: 'name' },
			),
		];
	});
};

function asks(element: Element): boolean {
	if (element.tagName === 'fieldset') return childrenOf(element).some((child) => child.tagName === 'legend' && wordsOf(child) !== '');
	return (
		['radiogroup', 'group'].includes(String(element.properties.role)) &&
		(element.properties.ariaLabelledBy !== undefined || (element.properties.ariaLabel !== undefined && nameOf(element) !== ''))
	);
}
