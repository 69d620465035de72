import type { ComponentChildren, ComponentType } from "preact";
import type { Pending } from "../../client/outbox.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { SentFile } from "../../protocol/attachment.ts";
import type { Entry } from "../../protocol/entry.ts";
import type { CardProduct } from "../../protocol/product.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { PolicyCard } from "../../protocol/shown-policy.ts";
import type { Closing } from "../../protocol/tags.ts";
import type { Written } from "../../ui/grouped.ts";
import type { Lazy } from "../workspace/lazy.ts";
import { createSlot } from "../workspace/slot.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Conversation } from "./conversation.ts";
import type { DraftKind } from "./drafts.ts";
import type { PickerProps } from "./picker-props.ts";

/** What can be done with a conversation, between taking and closing it. `acted`: the focus may have lost its place. */
export const headActs =
	createSlot<ComponentType<{ conversation: Conversation; acted(): void }>>();

/** What is done more rarely with one's own conversation: lines of a menu. `hide` closes it. */
export const moreActs =
	createSlot<ComponentType<{ conversation: Conversation; hide(): void }>>();

/** Signs beside how a conversation stands. */
export const headMarks =
	createSlot<ComponentType<{ row: StaffConversation }>>();

/** Lines below the name of its shopper, before all else that is known of them. */
export const personLines =
	createSlot<ComponentType<{ row: StaffConversation }>>();

/** What makes a conversation one's own, in the place of the box for replies. */
export const replyActs =
	createSlot<ComponentType<{ conversation: Conversation; acted(): void }>>();

/** Lines above the box in which one writes. */
export const composerLines =
	createSlot<ComponentType<{ conversation: Conversation }>>();

/** Beside the button that sends. */
export const composerActs =
	createSlot<ComponentType<{ conversation: Conversation }>>();

/** How the log shows files: those of an entry, and those that are on their way. */
export interface FileViews {
	EntryFiles: ComponentType<{
		entry: Written;
		files: readonly SentFile[];
		conversation: Conversation;
	}>;
	PendingFiles: ComponentType<{ item: Pending }>;
}

export const fileViews = createSlot<Lazy<FileViews>>();

/** How the log shows a product, with its picture. */
export const cardViews =
	createSlot<
		Lazy<ComponentType<{ product: CardProduct; children: ComponentChildren }>>
	>();

/** How the log shows a version of a policy. */
export const policyViews =
	createSlot<Lazy<ComponentType<{ card: PolicyCard; site: string }>>>();

/** What of a text is marked behind the box, from and to which character: nothing of it has to be changed. */
export const draftMarks =
	createSlot<
		(
			workspace: Workspace,
			conversation: Conversation,
			text: string,
		) => [number, number][]
	>();

/** What is chosen from while one writes. */
export interface ComposerPicker {
	/** Opens it, at the start of the text or after white space. */
	sign: string;
	/** Its query goes to the end of the line, with spaces. */
	phrase?: true;
	/** Names it in the list of another sign with which its own begins. */
	label?: string;
	/** Where it does. */
	kind: DraftKind;
	panel: Lazy<ComponentType<PickerProps>>;
}

export const composerPickers = createSlot<ComposerPicker>();

export interface SendStop {
	/** From and to which character. */
	ranges: [number, number][];
	why: string;
}

/** What a note says beside its text. */
export interface NoteSaid {
	mentions?: string[];
	whisper?: true;
}

/** What a part has to say before a text goes out, and after. */
export interface SendCheck {
	/** What of a message has to be changed first. */
	stops?(text: string): SendStop | null;
	/** What it adds to a note that goes out now. */
	notes?(
		workspace: Workspace,
		conversation: Conversation,
		text: string,
	): NoteSaid;
	/** The message is in the outbox. */
	sent?(workspace: Workspace, conversation: Conversation): void;
}

export const sendChecks = createSlot<SendCheck>();

/** What is to be closed. */
export interface ToClose {
	rows: readonly StaffConversation[];
	/** @returns why it was not closed; null: it was */
	close(said: Omit<Closing, "conversation">): Promise<Refusal | null>;
}

/**
 * Whether a part asks something before they are closed, and closes them then by itself.
 * @param refusal why the relay has not closed them; null: it was not asked yet
 */
export type CloseAsk = (
	workspace: Workspace,
	closing: ToClose,
	refusal: Refusal | null,
) => boolean;

export const closeAsks = createSlot<CloseAsk>();

/** At the end of the head. */
export const headEnd = createSlot<ComponentType>();

/** How the log shows the entries of a part. */
export interface EntryView {
	kinds: readonly Entry["kind"][];
	/** Which of them the log shows; without it, all. */
	shows?(entries: readonly Entry[]): (entry: Entry) => boolean;
	/** What a system message says of it, or a component in its place. */
	says?(entry: Entry): string;
	View?: ComponentType<{ entry: Entry; conversation: string }>;
}

export const entryViews = createSlot<EntryView>();
