/**
 * What is known of one language. Each string is a pattern of folded words (small letters, no marks): a space stands for
 * any white space, `~` between spaces for up to three words of one clause, `{name}` for one of the words of a list, and
 * `^` in front for the beginning of a clause.
 * The rest is as in a regular expression. A pattern matches whole words.
 */
export interface HintLanguage {
	/** Words apart by spaces; `_` stands for a space within one. */
	lists: Record<string, string>;
	/** A promise, whatever stands beside it. */
	promise: string[];
	/** A promise where the sentence also says when, or to whom, or which: `evidence`, or a vague word. */
	likely: string[];
	evidence: string[];
	/** Said of the whole sentence: terms of a shop, habits, greetings. No promise. */
	never: string[];
	/** Said before it: hopes, guesses, what the shopper has said. No promise, unless a `turn` stands between. */
	before: string[];
	/** Said in its own clause: a negation, a possibility. No promise. */
	beside: string[];
	/** Said behind it in its own clause: where a verb comes before its negation. No promise. */
	behind: string[];
	/** Words that begin a clause which only says under what condition, or when. No promise in it. */
	under: string[];
	/** Words that begin another clause, as "but": what stands before them does not reach behind them. */
	turn: string[];
	/** Vague words of time, by themselves. */
	vague: string[];
	/** Words that are vague beside a promise or beside `slow`, and else say how something is ("dries quickly"). */
	manner: string[];
	/** What takes time: answers, deliveries. */
	slow: string[];
	/** Where they mean something else: "shortly after", "see you soon". No vague word. */
	settled: string[];
	/** What is over, and what things take by themselves ("a few minutes to warm up"). No vague word in such a sentence. */
	past: string[];
}
