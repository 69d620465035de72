import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";
import type { AgentWelcome, Me, SiteSummary } from "../../protocol/agent.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { type Clock, createClock } from "./clock.ts";
import { createLost } from "./connection-lost.ts";
import type { ConsoleConnection } from "./console-connection.ts";
import type { ConsoleHttp } from "./http.ts";
import type { Model, Part } from "./part.ts";
import { createSideColumns, type SideColumns } from "./side-columns.ts";
import { createToasts, type Toasts } from "./toasts.ts";

/** What a signed-in agent works with: the connection and what every part may use. */
export interface Workspace {
	connection: ConsoleConnection;
	http: ConsoleHttp;
	store: LocalStore;
	parts: readonly Part[];
	me: ReadonlySignal<Me>;
	sites: ReadonlySignal<SiteSummary[]>;
	toasts: Toasts;
	clock: Clock;
	sideColumns: SideColumns;
	/** Whether to say that the connection is gone. */
	lost: ReadonlySignal<boolean>;
	/** What a part or a room of the core knows; made when it is first asked for. */
	of<M>(model: Model<M>): M;
	/** Hears a fact until the workspace ends. */
	hear<K extends keyof ConsoleFacts>(
		fact: K,
		heard: (told: ConsoleFacts[K]) => void,
	): void;
	/** Reads what this one shows: on arrival, and whenever something may have been missed. */
	onRefresh(read: () => void): void;
	/** What is still to be done for whoever signs out, while they are signed in. */
	onSignOut(before: () => Promise<void>): void;
	onEnd(stop: () => void): void;
	/** A command was answered with oneself. */
	updateMe(me: Me): void;
	/** After every welcome but the first. */
	arriveAgain(welcome: AgentWelcome): void;
	/** The window slept: what it missed is read, and the connection shows whether it is whole. */
	refresh(): void;
	signOut(): Promise<void>;
	/** Ends all of it. */
	leave(): void;
}

export interface WorkspaceOptions {
	connection: ConsoleConnection;
	http: ConsoleHttp;
	welcome: AgentWelcome;
	store: LocalStore;
	parts: readonly Part[];
	/** The session is over. */
	ended(refusal: Refusal): void;
	signOut(): Promise<void>;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
	const { connection, http, store, parts } = options;
	const me = signal(options.welcome.me);
	const sites = signal(options.welcome.sites);
	const clock = createClock(connection.now);
	const lost = createLost(connection.state);
	const toasts = createToasts();
	const models = new Map<Model<unknown>, unknown>();
	const reads: (() => void)[] = [];
	const stops = [clock.stop, lost.stop, toasts.clear];
	const farewells: (() => Promise<void>)[] = [];

	function refresh() {
		for (const read of reads) read();
	}

	const workspace: Workspace = {
		connection,
		http,
		store,
		parts,
		me,
		sites,
		toasts,
		clock,
		sideColumns: createSideColumns(),
		lost: lost.shown,
		of<M>(model: Model<M>) {
			if (!models.has(model)) models.set(model, model.create(workspace));
			return models.get(model) as M;
		},
		hear: (fact, heard) => void stops.push(connection.on(fact, heard)),
		onRefresh: (read) => void reads.push(read),
		onSignOut: (before) => void farewells.push(before),
		onEnd: (stop) => void stops.push(stop),
		updateMe(now) {
			me.value = now;
		},
		arriveAgain(again) {
			me.value = again.me;
			sites.value = again.sites;
			refresh();
		},
		refresh,
		async signOut() {
			for (const before of farewells) await before();
			await options.signOut();
		},
		leave() {
			for (const stop of stops) stop();
		},
	};
	workspace.hear("me:changed", ({ me: now }) => workspace.updateMe(now));
	workspace.hear("sites:changed", (told) => {
		sites.value = told.sites;
		refresh();
	});
	workspace.hear("signed:out", () => options.ended({ code: "signed_out" }));
	for (const { model } of parts) if (model) workspace.of(model);
	refresh();
	return workspace;
}
