/**
 * `write`: changes what others see, and is kept. `view`: tells what a page shows now, in place of what it showed
 * before. `ask`: everything else. Writes have a limit of their own; what they and views carry is counted in bytes,
 * too.
 */
export type Cost = "write" | "view" | "ask";

/** Of whom bytes and conversations are counted. */
export interface Whom {
	site: string;
	visitor: string;
	/** Canonical, after the configured proxies. */
	address: string;
}

/** What may fail: only failures are counted, so that no stranger spends what the right one needs. */
export type Attempt = "console_hello" | "mail_link" | "order" | "sign_in";

/** How often somebody may do something. Beyond it: `slow_down`, with the time to wait. */
export interface Limits {
	spend(kind: "visitor" | "agent", cost: Cost, key: string): Promise<void>;
	/** From one address, and from the /48 around it: a connection, a widget's hello, a new visitor, a stranger who asks what there is to answer, a comment card, a look at a link, a challenge, a failure. */
	spendAddress(
		what:
			| "connection"
			| "hello"
			| "visitor"
			| "asked"
			| "card"
			| "link"
			| "passkey"
			| "sign_in_mail"
			| Attempt,
		address: string,
	): Promise<void>;
	/** Every window of a visitor says hello, and their agent is told of each. */
	spendHello(visitor: string): Promise<void>;
	/** Before work that costs much: whether the address may fail once more. Counts nothing. Errors: `slow_down`. */
	mayAttempt(what: Attempt, address: string): Promise<void>;
	/** What `work` refuses counts as failed; past the limit the answer to that is `slow_down`. */
	attempt<T>(
		what: Attempt,
		address: string,
		work: () => Promise<T>,
	): Promise<T>;
	/** An owner has the relay read a page of the shop. */
	spendPageCheck(person: string): Promise<void>;
	/** What is to be stored. Who writes little gets through whatever others at the address have written. */
	spendBytes(cost: "write" | "view", whom: Whom, bytes: number): Promise<void>;
	/** A piece of a file is brought from there. */
	spendFileBytes(address: string, bytes: number): Promise<void>;
	/** Before a conversation begins, or a closed one anew: under any name it counts as unanswered until {@link Limits.ended}. */
	begin(name: string, whom: Whom): Promise<void>;
	/** It is this conversation. */
	began(name: string, conversation: string, whom: Whom): void;
	/** Which conversations of the site began from the network of this one, as far as this process knows; the newest first. */
	beganBeside(site: string, conversation: string): string[];
	/** It was answered, was closed, or never began. */
	ended(conversation: string): void;
}
