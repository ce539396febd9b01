/** `npm run review`: which text each summary, easy read text and film was last checked against, shown and recorded. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDate } from '../formats/dates.ts';
import { type EditionId, editionIds } from '../formats/editions/index.ts';
import { toReportFinding } from '../formats/findings.ts';
import type { Publication } from '../formats/model.ts';
import { readSource } from '../formats/read/index.ts';
import { everything, type Order } from '../formats/reviews/edit.ts';
import { type EditionState, statesOf } from '../formats/reviews/state.ts';
import { diffText, table } from './review/show.ts';
import { writeReviews } from './review/write.ts';
import { asCalled, defineCommand, exit, readOptions } from './terminal/options.ts';
import { count, formatFindings } from './terminal/print.ts';

const command = defineCommand({
	usage: 'npm run review -- [accept | waive | diff] [EDITION#SECTION …] [options]',
	about: `Shows for every section and edition whether it still goes with the full text, or records that it does.

  npm run review                                       the table: each section in each edition
  npm run review -- diff                               what has changed in the full text, word by word
  npm run review -- accept easy-read#getting-help --by "Your Name"
                                                       you have compared the two, and they agree
  npm run review -- accept summary easy-read#aim       several at once; “summary” is the whole edition
  npm run review -- accept --all --reason "First version"
  npm run review -- waive bsl#glossary --reason "A list of words, made for reading"

“accept” without --by records the texts and no name: nobody is said to have compared them. What is recorded is in
reviews.yaml, and the texts themselves are in reviewed/: commit both. Exit codes: 0 all in step (or recorded), 1 something
is out of step or the source has errors, 2 wrong use.`,
	options: {
		source: { type: 'string', default: 'source' },
		all: { type: 'boolean' },
		by: { type: 'string' },
		on: { type: 'string' },
		reason: { type: 'string' },
	},
	help: {
		source: 'The folder with strategy.md, or a Markdown file. Default: source',
		all: 'accept: every text and film that there is.',
		by: 'accept: who compared them.',
		on: 'accept: the day it was done, for example 2026-01-31.',
		reason: 'waive: why this edition need not have the section. accept: a word about it, if you like.',
	},
	positionals: true,
});

const acts = ['show', 'accept', 'waive', 'diff'] as const;

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { values, positionals } = read;
	const [act = 'show', ...targets] = positionals;
	const wrong = wrongUse(act, targets, values);
	if (wrong) return fail(wrong);
	const { publication, findings } = await readSource(values.source);
	// What is wrong with the reviews may be what the author is about to put right.
	const errors = findings.filter((found) => found.fatal && found.file !== 'reviews.yaml');
	if (!publication || errors.length > 0) {
		console.error(`${formatFindings(errors.map(toReportFinding))}\n\nThe reviews were not looked at: mend these first.`);
		return exit.findings;
	}
	const inReviews = findings.filter((found) => found.fatal && found.file === 'reviews.yaml');
	if (inReviews.length > 0 && (act === 'show' || act === 'diff'))
		console.error(`${formatFindings(inReviews.map(toReportFinding))}\n\nWhat cannot be read there is told as not recorded:\n`);
	const states = statesOf(publication);
	if (act === 'show') return show(states);
	const chosen = choose(targets, publication);
	if (typeof chosen === 'string') return fail(chosen);
	if (act === 'diff') return diff(states, chosen, targets.length > 0);
	const wanted = values.all ? everything(publication) : chosen;
	const { by, on, reason } = values;
	return record(
		values.source,
		publication,
		wanted.map((each): Order => ({ act: act as Order['act'], ...each, by, on, reason })),
	);
}

const fail = (message: string): number => {
	console.error(asCalled(`${message}\nSee npm run review -- --help`));
	return exit.usage;
};

interface Values {
	all?: boolean | undefined;
	by?: string | undefined;
	on?: string | undefined;
	reason?: string | undefined;
}

function wrongUse(act: string, targets: readonly string[], { all, by, on, reason }: Values): string | undefined {
	if (!(acts as readonly string[]).includes(act)) return `There is no “review ${act}”. There are: ${acts.slice(1).join(', ')}.`;
	if (on !== undefined && !isDate(on)) return `--on “${on}” is not a date such as 2026-01-31.`;
	if (act === 'accept' && !all === (targets.length === 0)) return 'Name what you accept, for example easy-read#getting-help, or use --all.';
	if (act === 'waive' && targets.length === 0) return 'Name what is waived, for example bsl#glossary.';
	if (act === 'waive' && !reason?.trim()) return 'A waiver needs a reason: --reason "A list of words, made for reading"';
	if (act !== 'accept' && (all || by !== undefined || on !== undefined)) return '--all, --by and --on go with “accept”.';
	return undefined;
}

type Target = Pick<Order, 'section' | 'edition'>;

/** `summary#aim`, or `summary` for all that the edition has. */
function choose(targets: readonly string[], publication: Publication): Target[] | string {
	const chosen: Target[] = [];
	for (const target of targets) {
		const [edition = '', section] = target.split('#', 2);
		if (!(editionIds as string[]).includes(edition)) return `“${target}” does not begin with an edition. There are: ${editionIds.slice(1).join(', ')}.`;
		chosen.push(...(section === undefined ? everything(publication).filter((each) => each.edition === edition) : [{ edition: edition as EditionId, section }]));
	}
	return chosen;
}

const outOfStep = ({ state }: EditionState): boolean => state === 'stale' || state === 'unchecked';

function show(states: readonly EditionState[]): number {
	console.log(table(states));
	return states.some(outOfStep) ? exit.findings : exit.ok;
}

function diff(states: readonly EditionState[], chosen: readonly Target[], named: boolean): number {
	const asked = states.filter(({ section, edition }) => !named || chosen.some((each) => each.section === section.id && each.edition === edition));
	const unknown = chosen.find((each) => !states.some(({ section, edition }) => each.section === section.id && each.edition === edition));
	if (unknown) return fail(`There is no section “${unknown.section}”.`);
	const stale = asked.filter(({ state }) => state === 'stale');
	// Without a record there is nothing to compare with: that is not the same as no change.
	const unchecked = asked.filter(({ state }) => state === 'unchecked').map(({ section, edition }) => `${edition}#${section.id}`);
	const told = [
		...stale.map(diffText),
		...(unchecked.length > 0 ? [`Nothing is recorded of the full text that these go with, so what changed cannot be shown: ${unchecked.join(', ')}.`] : []),
	];
	console.log(told.length === 0 ? 'Nothing has changed since it was last checked.' : told.join('\n\n'));
	return told.length === 0 ? exit.ok : exit.findings;
}

async function record(source: string, publication: Publication, orders: readonly Order[]): Promise<number> {
	const folder = (await stat(source)).isDirectory() ? source : dirname(source);
	const problems = await writeReviews(folder, publication, orders);
	if (problems.length > 0) return fail(problems.join('\n'));
	console.log(`${count(orders.length, 'review')} recorded in ${join(folder, 'reviews.yaml')}.`);
	return exit.ok;
}
