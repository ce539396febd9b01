/** Turns a contact into the ways to reach them, each a link with its words, in the order in which people are told of them. */
import type { Contact } from './model.ts';
import { telephone, textMessage } from './paths.ts';
import { common } from './words.ts';

export interface Way {
	kind: 'phone' | 'sms' | 'email' | 'url';
	/** `tel:08082000247`. */
	url: string;
	/** `0808 2000 247`, `text 85258`, `help@example.org`, `example.org/help`. */
	words: string;
}

export function waysTo({ phone, sms, email, url }: Contact): Way[] {
	return [
		...(phone ? [{ kind: 'phone', url: telephone(phone), words: phone } as const] : []),
		...(sms ? [{ kind: 'sms', url: textMessage(sms), words: `${common.textTo} ${sms}` } as const] : []),
		...(email ? [{ kind: 'email', url: `mailto:${email}`, words: email } as const] : []),
		...(url ? [{ kind: 'url', url, words: bareAddress(url) } as const] : []),
	];
}

/** Whether anybody has checked them, as every reader is told. */
export const checkedWords = ({ verifiedOn, phone, sms }: Contact): string =>
	verifiedOn ? common.verifiedOn(verifiedOn) : common.notVerified(phone || sms ? 'number' : 'address');

/** An address as people say it. */
export const bareAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
