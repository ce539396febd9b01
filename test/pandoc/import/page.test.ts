/** What other programs' web pages become, what is listed, and what happens to pages that are made to do harm. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocument, kindOf } from '../../../formats/pandoc/import/index.ts';
import { bodyOf, importPage, listed } from './files.ts';

describe('a web page', () => {
	it('gives its title, sections with ids, and levels of which none is skipped, and says what it repaired', async () => {
		const imported = await importPage('<h1>Plan</h1><p>First.</p><h2>Aims</h2><p>One.</p><h4>Deep</h4><p>Two.</p><h2>Aims</h2><p>Three.</p>');
		expect(imported.markdown).toContain('title: Plan\n');
		expect(bodyOf(imported.markdown)).toBe('First.\n\n## Aims {#aims}\n\nOne.\n\n### Deep\n\nTwo.\n\n## Aims {#aims-1}\n\nThree.\n');
		expect(listed(imported)).toContain('The heading “Deep” was a level too deep, and is now at level 3');
		const level = await importPage('<h1>Plan</h1><p>First.</p><h2>Aims</h2><p>One.</p><h3>Deep</h3><p>Two.</p>');
		expect(listed(level)).not.toContain('too deep');
	});

	it('lists a table without a header row and merged cells that cannot be written, and keeps what can', async () => {
		const row = (tag: string, ...cells: string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
		const none = await importPage(`<table>${row('td', 'a', 'b')}${row('td', '1', '2')}</table>`);
		expect(bodyOf(none.markdown)).toMatch(/\| a +\| b +\|/);
		expect(listed(none)).toContain('had no header row');
		const merged = await importPage(
			`<table><thead><tr><th colspan="2">Both</th></tr>${row('th', 'x', 'y')}</thead><tbody>${row('td', '1', '2')}</tbody></table>`,
		);
		expect(bodyOf(merged.markdown)).toBe(':::table{header-rows=2}\n| > | Both |\n| - | - |\n| x | y |\n| 1 | 2 |\n:::\n');
		expect([merged.notes, merged.words.lost]).toEqual([[], []]);
		const tall = await importPage(
			`<table><tr><td rowspan="2">Place</td><td colspan="2">Year</td></tr>${row('td', '1', '2')}<tr><td>&gt;</td><td rowspan="2" colspan="2">^</td></tr>${row('td', '4')}</table>`,
		);
		expect(bodyOf(tall.markdown)).toBe(':::table{header-rows=2}\n| Place | > | Year |\n| - | - | - |\n| ^ | 1 | 2 |\n| \\> | > | \\^ |\n| 4 | ^ | ^ |\n:::\n');
		const apart = await importPage(`<table><thead><tr><th colspan="2">Both</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>`);
		expect(bodyOf(apart.markdown)).toMatch(/\| Both +\| Both +\|/);
		expect(listed(apart)).toContain('stood over several columns');
		expect(listed(apart)).toContain('were merged');
		expect(apart.words.lost).toEqual([]);
		const plain = await importPage(`<table><thead>${row('th', 'x', 'y')}</thead><tbody>${row('td', '1', '2')}</tbody></table>`);
		expect(plain.notes).toEqual([]);
	});

	it('says which picture has no alternative text, which cannot be shown, and which is not there', async () => {
		const files: Record<string, Uint8Array> = {
			'a.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'),
			'b.emf': strToU8('no such kind'),
		};
		const imported = await importPage(
			'<p><img src="a.svg" alt="A bus"></p><p><img src="a.svg"></p><p><img src="b.emf" alt="A chart"></p><p><img src="c.png" alt="Gone"></p>',
			{
				readBeside: async (path) => files[path],
			},
		);
		expect([...imported.pictures.keys()]).toEqual(['pictures/a-bus.svg', 'pictures/a-chart.emf']);
		expect(imported.markdown).toContain('![A bus](pictures/a-bus.svg)');
		expect(imported.markdown).toContain('<!-- A picture stood here: pictures/a-chart.emf (“A chart”) -->');
		expect(imported.notes.map((note) => note.what)).toEqual([
			expect.stringContaining('The picture pictures/a-bus.svg has no alternative text'),
			expect.stringContaining('The picture pictures/a-chart.emf (“A chart”) is of a kind that cannot be shown'),
			expect.stringContaining('A picture (“Gone”) is left out'),
		]);
	});

	it('never asks for a file that the page has no right to', async () => {
		const asked: string[] = [];
		const imported = await importPage(
			'<p>x <img src="/etc/passwd" alt="a"><img src="file:///etc/passwd" alt="b"><img src="https://example.org/x.png" alt="c"></p>',
			{
				readBeside: async (path) => void asked.push(path) as undefined,
			},
		);
		expect(asked).toEqual([]);
		expect(imported.notes).toHaveLength(3);
	});

	it('keeps the words of links that would run code or lead nowhere, and lists them', async () => {
		const imported = await importPage(
			'<p><a href="javascript:alert(1)">one</a> <a href="other.html">two</a> <a href="#gone">three</a> <a href="https://example.org/">four</a></p>',
		);
		expect(bodyOf(imported.markdown)).toBe('one two three [four](https://example.org/)\n');
		expect(imported.notes).toHaveLength(3);
		expect(imported.words.lost).toEqual([]);
	});

	it('lists films, forms and scripts, and leaves their words out by name', async () => {
		const imported = await importPage('<h2>A</h2><p>x</p><script>var secret</script><iframe src="https://example.org"></iframe><video src="a.mp4"></video>');
		expect(listed(imported)).toContain('Left out: another page inside the page.');
		expect(listed(imported)).toContain('Left out: a film.');
		expect(imported.markdown).not.toContain('secret');
	});

	it('keeps languages, quotations, terms, raised digits and notes of an editor', async () => {
		const imported = await importPage(
			'<p><span lang="cy">Iechyd da</span>, m<sup>2</sup>, <q>said</q></p><dl><dt>Word</dt><dd>Meaning</dd></dl><div lang="fr"><p>Bonjour</p></div>',
		);
		expect(bodyOf(imported.markdown)).toBe(':span[Iechyd da]{lang=cy}, m², “said”\n\n:::terms\n- **Word**: Meaning\n:::\n\n:::div{lang=fr}\nBonjour\n:::\n');
		expect(imported.words.lost).toEqual([]);
	});

	it('keeps a list of terms, and lists one in which a term or a meaning is missing', async () => {
		const whole = await importPage('<dl><dt><b>Base</b></dt><dd><p>What a figure counts.</p><p>Who, where and when.</p></dd><dt>a:b</dt><dd>c</dd></dl>');
		expect(bodyOf(whole.markdown)).toBe(':::terms\n- **Base**: What a figure counts.\n\n  Who, where and when.\n\n- **a\\:b**: c\n:::\n');
		expect(whole.notes).toEqual([]);
		const torn = await importPage('<dl><dt>Base</dt><dd></dd></dl>');
		expect(bodyOf(torn.markdown)).toBe('- **Base**\n');
		expect(listed(torn)).toContain('a term without a meaning');
	});
});

describe('hostile pages', () => {
	it.each([
		['nested without end', `${'<div>'.repeat(50_000)}x`],
		['nested lists', `${'<ul><li>'.repeat(300)}x`],
	])('%s: refused in plain words', async (_, html) => {
		await expect(importPage(html, { timeoutMs: 5000 })).rejects.toThrow(/inside one another|could not be read/);
	});

	it('that is not UTF-8 is refused', async () => {
		await expect(importDocument(new Uint8Array([60, 112, 62, 255, 254]), 'html', { name: 'x' })).rejects.toThrow('not UTF-8');
	});
});

it('knows the kinds by their endings', () => {
	expect([kindOf('a.DOCX'), kindOf('b.odt'), kindOf('c.htm'), kindOf('d.pdf'), kindOf('constructor')]).toEqual(['docx', 'odt', 'html', undefined, undefined]);
});
