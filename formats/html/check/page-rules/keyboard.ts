/** Finds what only a mouse can reach: links taken out of the tab order, and controls that are none (WCAG 2.1.1, failures F59 and F44). */
import { closest, isHidden, nameOf, noticed, type PageRule, quoted } from './element.ts';

const native = ['a', 'button', 'input', 'select', 'textarea', 'summary', 'area'];
const controls = [
	'button',
	'link',
	'checkbox',
	'radio',
	'switch',
	'tab',
	'menuitem',
	'menuitemcheckbox',
	'option',
	'slider',
	'spinbutton',
	'textbox',
	'combobox',
	'searchbox',
];
/** In these one Tab key reaches the whole, and arrow keys its parts. */
const composite = ['tablist', 'menu', 'menubar', 'listbox', 'radiogroup', 'tree', 'grid', 'toolbar'];

export const keyboard: PageRule = (page) =>
	page.elements.flatMap((item) => {
		const { tagName, properties } = item.element;
		if (closest(item, isHidden) || closest(item, ({ properties: { role } }) => composite.includes(String(role)))) return [];
		const reachable = tagName === 'a' || tagName === 'area' ? properties.href !== undefined : native.includes(tagName);
		const words = () => quoted(nameOf(item.element));
		if (reachable && Number(properties.tabIndex) < 0 && !properties.disabled)
			return [noticed('out-of-reach', item, `The Tab key passes over ${words()}.`, 'Take away its tabindex="-1".', { attribute: 'href' })];
		if (!reachable && controls.includes(String(properties.role)) && properties.tabIndex === undefined)
			return [
				noticed(
					'out-of-reach',
					item,
					`${words()} is announced as a ${properties.role}, and the keyboard does not reach it.`,
					'Use the element that is one: button, a, input.',
				),
			];
		return [];
	});
