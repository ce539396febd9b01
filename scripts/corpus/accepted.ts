/** Files of the corpus about which the checker and the name disagree, each with the reason why that stands. */
export const accepted: Readonly<Record<string, string>> = {};
