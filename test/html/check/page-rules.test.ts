/** What the rules on a page's tree must leave alone, and what else than the measured faults they must find. */
import { expect, it } from 'vitest';
import { siteOf } from '../../../formats/html/check/links.ts';
import { openMarkup } from '../../../formats/html/check/markup.ts';
import { isPage, parsePage } from '../../../formats/html/check/page.ts';
import { applyPageRules } from '../../../formats/html/check/page-rules/index.ts';
import { smallSite } from './small-site.ts';

function pageWith(content: string, language = 'en-GB') {
	const artifacts = smallSite({ pages: { one: (html) => html.replace('lang="en-GB"', `lang="${language}"`).replace('<p>Some words.</p>', content) } });
	const pages = artifacts.filter(isPage).map((artifact) => parsePage(artifact, '/base/'));
	return { page: pages.find(({ artifact }) => artifact.path === 'full/one/index.html')!, site: siteOf(artifacts, pages, '/base/') };
}
const rulesOn = (content: string, language?: string) => {
	const { page, site } = pageWith(content, language);
	return applyPageRules(page, site).map(({ rule }) => rule);
};

it.each([
	['a bold sentence', '<p><strong>It is not your fault.</strong></p><p>Nobody may hurt you.</p>'],
	['a bold label at the top of a box', '<div class="notice"><p><strong>Example</strong></p><p>A sum.</p></div>'],
	['bold words inside a sentence', '<p>See <strong>all of it</strong></p><p>More.</p>'],
	['one line that begins with a dash', '<p>– and that was all.</p>'],
	['a sum with minus signs', '<p>Spent: 10\n- 3 returned</p>'],
	['abbreviations in a row', '<p>MARAC, IDVA, ISVA and DASH are explained in the glossary.</p>'],
	['a name in capitals', '<p>Ask NHS KENT for help.</p>'],
	['a list of letters', '<p>Options A, B, C and D.</p>'],
	['a colour that is a thing', '<p>The green paper and the red cross were published in 2022.</p>'],
	['a Greek letter in a formula', '<p>The area is π r², and Δt is small.</p>'],
	['a few foreign words in a sentence', '<p>The service called “Noddfa yn y dref” is in the town and is open to all who need it.</p>'],
	['a passage that is marked', '<p>In Welsh: <span lang="cy">mae help ar gael i chi os oes rhywun yn eich brifo</span>.</p>'],
	['a name of a language in its own letters, marked', '<ul><li><a href="../help/" lang="ar">العربية</a></li></ul>'],
	['English that is full of small words', '<p>I need to understand what I need to do if something goes wrong.</p><p>Do I need to give a link to do so?</p>'],
	['a bare domain as a link', '<p>See <a href="https://www.example.org/">example.org</a>.</p>'],
	['the same words to the same place', '<p><a href="../help/">Getting help</a> and <a href="./../help/">getting help</a></p>'],
	['one number with and without the country', '<p>Call <a href="tel:+441632960123">01632 960123</a> or <a href="tel:01632960123">01632 960123</a>.</p>'],
	['a vague word with a name that is not', '<p><a href="../help/" aria-label="More about getting help">More</a></p>'],
	['a heading that is a vague word, in a list of contents', '<nav><ul><li><a href="#details">Details</a></li></ul></nav><h2 id="details">Details</h2>'],
	['a name with a digit in it', '<p>W3C Standards (W3C) Web Design - W3C Web Architecture - W3C</p>'],
	[
		'codes that are small words elsewhere',
		'<p>Marks: U+0021 or U+002F, U+003A or U+0040.</p><p>It is &lt;em&gt;a&lt;/em&gt;, &lt;em&gt;b&lt;/em&gt;: e.g. x.</p>',
	],
	['an abbreviation with its meaning', '<p><abbr title="multi-agency risk assessment conference">MARAC</abbr></p>'],
	['a heading that may be given the focus by script', '<h2 tabindex="-1">Getting help</h2>'],
	[
		'a tab in a row of tabs',
		'<div role="tablist" aria-label="Editions"><span role="tab" tabindex="0">One</span><span role="tab" tabindex="-1">Two</span></div>',
	],
	['a table with row headers only', '<table><tr><th scope="row">Calls</th><td>3</td></tr><tr><th scope="row">Visits</th><td>4</td></tr></table>'],
	['one radio button', '<p><label><input type="radio" name="a"> Yes</label></p>'],
	['a figure with the word “figure” in its text', '<p><img src="../../pictures/square.svg" alt="Figure of a woman with a child" width="8" height="8"></p>'],
])('%s is no fault', (_, content) => {
	expect(rulesOn(content)).toEqual([]);
});

it.each([
	['Polish', '<p>Jeśli ktoś cię krzywdzi, nie jest to twoja wina i możesz prosić o pomoc.</p>'],
	['French', '<p>Si vous avez peur, appelez la police ou une association qui est près de chez vous.</p>'],
	['Romanian', '<p>Dacă cineva te rănește, nu este vina ta și poți cere ajutor de la poliție.</p>'],
	['another alphabet', '<p>Help is near: помощь рядом.</p>'],
])('a paragraph in %s that is not marked is found', (_, content) => {
	expect(rulesOn(content)).toEqual(['unmarked-language']);
});
it.each([
	['fr', 'Prédire un risque de défaillance d’une entreprise, cibler les contrôles de lutte contre la fraude fiscale.'],
	['fr', "Décrire, en précisant le fonctionnement général de l'algorithme, la structure de vos données."],
	['es', 'La API de Series de Tiempo de la República Argentina puede leer cualquier distribución.'],
	['pl', 'Raport z monitoringu: https://www.example.org/government/the-state-of-it-and-of-you-with-us'],
])('words that several languages share make no passage foreign (%s)', (language, words) => {
	expect(rulesOn(`<p>${words}</p>`, language)).toEqual([]);
});
it('the letters of a formula are words of no language', () => {
	const letters = '<i>w</i> + <i>z</i> = <i>o</i> + <i>i</i> + <i>w</i> + <i>z</i>';
	expect(rulesOn(`<p>Here: <span role="math" aria-label="w and z">${letters}</span></p>`)).toEqual([]);
	expect(rulesOn(`<p>Here: <span>${letters}</span></p>`)).toEqual(['unmarked-language']);
});
it('a page in Welsh may be in Welsh; English in it must be marked', () => {
	expect(rulesOn('<p>Mae help ar gael i chi os oes rhywun yn eich brifo.</p>', 'cy')).toEqual([]);
	expect(rulesOn('<p>If you are in danger now, you can call the police and ask for help.</p>', 'cy')).toEqual(['unmarked-language']);
});

it.each([
	['IMG_2031.JPG', 'alt-is-file-name'],
	['IMG_2031', 'alt-is-file-name'],
	['my-photo.webp', 'alt-is-file-name'],
	['a picture', 'alt-says-nothing'],
	['Photo 3', 'alt-says-nothing'],
	['–', 'alt-says-nothing'],
])('alternative text "%s" is found', (alt, rule) => {
	expect(rulesOn(`<p><img src="../../pictures/square.svg" alt="${alt}" width="8" height="8"></p>`)).toEqual([rule]);
});

it.each(['Click here', 'here.', 'Read more…', 'this page', 'More information →'])('the link "%s" is vague', (words) => {
	expect(rulesOn(`<p>For help, <a href="../help/">${words}</a></p>`)).toEqual(['vague-link']);
});

it('bullets in paragraphs of their own are one list, said once', () => {
	expect(rulesOn('<p>• Call</p><p>• Tell someone</p><p>• Leave</p>')).toEqual(['marks-as-list']);
});

it('HTML that is not valid is told at the element, with the rule’s name', async () => {
	const read = await openMarkup();
	const { page } = pageWith('<p>Words.</p><ul><li>One</li><p>Two</p></ul>');
	expect(read(page)).toMatchObject([{ rule: 'html/element-permitted-content', path: '2.1', target: 'p', hint: expect.stringContaining('html-validate.org') }]);
	expect(read(pageWith('<p>Words.</p>').page)).toEqual([]);
});
