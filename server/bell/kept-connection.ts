import type { Clock } from "../ports/clock.ts";
import type { BellFault } from "./bell-fault.ts";

export interface ConnectionParts {
	/** e.g. redis://user:password@host:6379 */
	url: string;
	/** Of the machine: how long a connection may be silent is no matter of the shop's time. */
	clock: Pick<Clock, "after">;
	/** Called once when the connection is lost or cannot be had, and again when the reason is another. */
	lost(fault: BellFault): void;
}

/** One connection to what is between the relays. */
export interface Line<Client> {
	client: Client;
	/** It ends by itself, or breaks. Called before anything else. */
	whenGone(gone: (error: unknown) => void): void;
	connect(): Promise<unknown>;
	/** Whether the other end is there: resolves with its answer. */
	ask(): Promise<unknown>;
	destroy(): void;
}

/** The connection as it is now. */
export interface KeptConnection<Client> {
	/** undefined: there is none just now. */
	client(): Client | undefined;
	/** Resolves after the first attempt. Rejects where no waiting would help. */
	first: Promise<void>;
	/** When the last rings have left, or stand still. @param rung they are answered */
	close(rung?: Promise<unknown>): Promise<void>;
}

interface Kept<Client> extends Omit<ConnectionParts, "url"> {
	/** A new one, which is not connected yet. */
	line(): Line<Client>;
	faultOf(error: unknown): BellFault;
	/** Makes ready what the connection is for, before anybody gets it. */
	begin(client: Client): Promise<void>;
	/** There is one again. */
	begun(client: Client): void;
}

export const CONNECT_MS = 3_000;
/** For what a relay rings when it stops, such as what it lets go of. */
const LAST_MS = 500;
/** A connection that answers nothing is half open, or the other end stands still: a new one is tried. */
const ASK_EVERY_MS = 2_000;
const ANSWER_MS = 3_000;
/** Until the next attempt: at first nearly at once, then slower. */
const [FIRST_MS, LONGEST_MS] = [100, 3_000];

/** One connection after the other. A client's own way back is not used: none leaves a connection that is half open. */
export function keepConnected<Client>({
	clock,
	lost,
	line: newLine,
	faultOf,
	begin,
	begun,
}: Kept<Client>): KeptConnection<Client> {
	let current: Line<Client> | undefined;
	/** What connects just now, and is not used before it is ready. */
	let trying: Line<Client> | undefined;
	let attempts = 0;
	let closed = false;
	let said = "";
	let forget = () => {};

	async function connect(): Promise<void> {
		const line = newLine();
		trying = line;
		line.whenGone((error) => gone(line, error));
		try {
			await line.connect();
			await begin(line.client);
		} catch (error) {
			gone(line, error);
			throw faultOf(error);
		}
		if (trying !== line) return;
		trying = undefined;
		current = line;
		attempts = 0;
		said = "";
		watch(line);
		begun(line.client);
	}

	function gone(line: Line<Client>, error: unknown): void {
		if (line !== current && line !== trying) return;
		drop();
		const fault = faultOf(error);
		if (fault.message !== said) lost(fault);
		said = fault.message;
		const pauseMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts++);
		forget = clock.after(pauseMs, () => void connect().catch(() => {}));
	}

	/** Asks whether it is still there, for a broken line says nothing. */
	function watch(line: Line<Client>): void {
		const giveUp = clock.after(ANSWER_MS, () =>
			gone(line, new Error("no answer")),
		);
		forget = giveUp;
		line.ask().then(
			() => {
				if (line !== current) return;
				giveUp();
				forget = clock.after(ASK_EVERY_MS, () => watch(line));
			},
			(error: unknown) => gone(line, error),
		);
	}

	function drop(): void {
		forget();
		const lines = [current, trying];
		current = undefined;
		trying = undefined;
		// Each may say at once that it has ended, and by then is none of ours.
		for (const line of lines) line?.destroy();
	}

	function end(): void {
		closed = true;
		drop();
	}

	async function close(rung?: Promise<unknown>): Promise<void> {
		let forgetLast = () => {};
		const standsStill = new Promise<void>((done) => {
			forgetLast = clock.after(LAST_MS, done);
		});
		await Promise.race([rung, standsStill]);
		forgetLast();
		end();
	}

	const first = connect().catch((fault: BellFault) => {
		if (fault.passes || closed) return;
		end();
		throw fault;
	});
	return { client: () => current?.client, first, close };
}
