import { clock } from "../../ui/icons.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import {
	composerActs,
	composerLines,
	entryViews,
	personLines,
} from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import { leavingDues } from "../workspace/leaving-dues.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { promiseOffers } from "./hints/promise-offers.ts";
import { LazyFollowUps } from "./LazyFollowUps.tsx";
import { promiseDialogModel } from "./promise-dialog.ts";
import {
	followUpsButton,
	leavingDue,
	personPromises,
	promiseButton,
	promiseDialog,
	promiseEntry,
} from "./promise-views.ts";
import { promiseWords as w } from "./words.ts";

const make = {
	keys: "Alt P",
	label: w.make,
	does: withOpened((workspace, conversation) => {
		workspace.of(promiseDialogModel).value = { conversation, what: "" };
	}),
	isFor: (workspace: Workspace) =>
		mayAnswer(workspace) &&
		workspace.of(conversationsModel).opened.value !== null,
};

/** What shoppers are promised, and by whom. */
export const promisesPart: Part = {
	page: {
		name: "follow-ups",
		label: w.link,
		icon: clock,
		key: "f",
		// Who reads only owes nothing.
		isFor: mayAnswer,
		Page: LazyFollowUps,
	},
	Top: lazyView(followUpsButton),
	keys: [
		{
			shown: make.keys,
			label: make.label,
			isFor: make.isFor,
			// By its place: with Alt a Mac types another sign there.
			does: { "Alt+KeyP": make.does },
		},
	],
	actions: [make],
	fills: [
		composerLines.fill(lazyView(promiseDialog)),
		composerActs.fill(lazyView(promiseButton)),
		promiseOffers.fill((workspace, conversation, what) => {
			workspace.of(promiseDialogModel).value = { conversation, what };
		}),
		leavingDues.fill(leavingDue),
		personLines.fill(lazyView(personPromises)),
		entryViews.fill({
			kinds: [
				"promised",
				"promise-kept",
				"promise-late",
				"promise-moved",
				"promise-withdrawn",
				"promise-confirmed",
				"promise-reminded",
				"promise-handed-over",
			],
			View: lazyView(promiseEntry),
		}),
	],
};
