import type { ComponentType } from "preact";
import type { ConsoleHttp } from "./http.ts";
import type { Lazy } from "./lazy.ts";
import type { Filling } from "./slot.ts";
import type { Workspace } from "./workspace.ts";

/**
 * One capability of the console, as it registers itself in parts.ts. The shell and the rooms of the core show what
 * is registered, and know no part.
 */
export interface Part {
	/** Whether rows, keys, cards and dialogs of it are there; without it, always. */
	isFor?(workspace: Workspace): boolean;
	/** What it knows, made together with the workspace. */
	model?: Model<unknown>;
	page?: Page;
	/** At the end of the top bar. */
	Top?: ComponentType;
	/** A row of the account's sheet. */
	Account?: ComponentType<AccountRow>;
	/** What appears by itself, over the end of the list. */
	Corner?: ComponentType;
	Dialog?: ComponentType;
	/** Shown alone to who has no second factor, where a site wants one. */
	SetUp?: ComponentType<SetUpStep>;
	/** Asked of the first owner, once the shop is made. */
	firstStep?: FirstStep;
	side?: Side;
	keys?: readonly Key[];
	/** What can be done by its name, in the command bar; whoever adds a key that acts adds its action. */
	actions?: readonly Action[];
	/** What it shows in the rooms of the core. */
	fills?: readonly Filling[];
}

/** What a part knows. A component gets it by useModel, another model by `workspace.of`; each workspace has one. */
export interface Model<M> {
	create(workspace: Workspace): M;
}

/** A page at an address of its own, /console/<name>, with a link in the top bar. */
export interface Page {
	name: string;
	label: string;
	icon: string;
	/** The letter that leads there behind G. */
	key?: string;
	Page: ComponentType;
	/** Names of pages that are places on this one now: their addresses lead there. */
	formerly?: readonly string[];
	/** Whether the link stands there; without it, always. */
	isFor?(workspace: Workspace): boolean;
}

export interface AccountRow {
	/** Closes the sheet in which the row stands. */
	hide(): void;
}

export interface SetUpStep {
	/** The account's routes answer already. */
	http: ConsoleHttp;
	/** It is set up. */
	done(): void;
}

/** One of the steps that end the first run: each may be left out. */
export interface FirstStep {
	/** In this order, whatever that of the parts. */
	place: number;
	title: string;
	step: Lazy<ComponentType<{ site: string }>>;
}

/** The third column. */
export interface Side {
	name: string;
	Column: ComponentType;
	/** Beside what it stands when nobody has asked for another. */
	beside: "conversation" | "nothing";
}

/** An act with a name: the command bar finds it. What it acts on is what is selected or opened then. */
export interface Action {
	label: string;
	/** The key that does the same, as the list of keys shows it. */
	keys?: string;
	/** Whether it does something now; without it, always. */
	isFor?(workspace: Workspace): boolean;
	does(workspace: Workspace): void;
}

/** Keys that do something, in one line of the dialog that lists them. */
export interface Key {
	/** As they stand there, each apart by a space. */
	shown: string;
	label: string;
	/** Whether it stands there and does something; without it, always. */
	isFor?(workspace: Workspace): boolean;
	/** By the key, as tinykeys names it. Without it, what has the focus acts on the key itself. */
	does?: Record<string, (workspace: Workspace, event: KeyboardEvent) => void>;
}
