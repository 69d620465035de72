import type { AskSource } from "./asks/ask-source.ts";
import type { Settled } from "./asks/asks.ts";
import type { Committed } from "./conversations/log.ts";
import type { AgentSession, VisitorSession } from "./people/actor.ts";
import type { HandlersByName } from "./ports/handler.ts";
import type { Pruned } from "./ports/pruned.ts";
import type { Due } from "./ports/scheduler.ts";
import type { VisitorKey } from "./store/contract/rows.ts";
import type { ConversationView } from "./store/contract/views.ts";

/**
 * One thing that the relay can do, as the core sees it: all of them are in capabilities.ts. The core goes through
 * that list, and knows none by name. Each field is left out where there is nothing to do.
 */
export interface Capability {
	/** What a widget may say. */
	visitor?: HandlersByName<VisitorSession>;
	/** What a console may say. */
	agent?: HandlersByName<AgentSession>;
	/** Called after each commit, in the order of the list, before the sender gets the reply. */
	committed?(outcome: Committed): void;
	/** What it may ask shoppers about. Whether it is asked, and when, is chosen for all of them in `asks`. */
	asks?: AskSource;
	/** Called when answers have settled; it may come twice for the same ones. */
	settled?: Settled;
	/** What it keeps in the store until its time. */
	due?: Due;
	forget?: ForgetStep;
	/** Tells the staff what is left of what an erased visitor had left outside of conversations. */
	forgetVisitor?(visitor: VisitorKey): Promise<void>;
	/**
	 * Settles what a backup that was just restored would do or open a second time. Before anything is due; it may come
	 * twice. Resolves with how many of each, for the log.
	 */
	restored?(now: number): Promise<Readonly<Record<string, number>>>;
	/** What of its rows ends by itself. */
	prunes?: readonly Pruned[];
	/** Called in the order of the list, before anything is due and before anybody may connect. */
	start?(): Promise<void>;
	/** Reads anew what it keeps in memory of settings and people: another relay has changed some of it. */
	reread?(): Promise<void>;
	/** Begins nothing any more. Called in the opposite order, while everybody is still connected. */
	stop?(): void | Promise<void>;
	/** Resolves when what it began is in the store. Waited for once the log has stopped. */
	idle?(): Promise<void>;
	/** Resolves when nothing is on its way to other services. Waited for as long as the sockets take to close. */
	sent?(): Promise<void>;
}

/** Tells the staff what is left of a conversation that was erased with its shopper. */
export type ForgetStep = (row: ConversationView) => Promise<void>;
