import { effect } from "@preact/signals";
import { conversationsModel } from "../conversation/conversations.ts";
import {
	composerActs,
	composerLines,
	fileViews,
} from "../conversation/slots.ts";
import { keyOf } from "../workspace/key-of.ts";
import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Model, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { attachLinkWords } from "./link-words.ts";

const load = async () => (await import("./file-parts.ts")).fileParts;
const files = createLazy(load);
const act = createLazy(async () => (await load()).AttachAct);
const tray = createLazy(async () => (await load()).TrayBox);

/** Loads what brings files, where an earlier page has left some. */
const unsentModel: Model<void> = {
	create(workspace) {
		const { outbox } = workspace.of(conversationsModel);
		workspace.onEnd(
			effect(() => {
				const isWanted = outbox.pending.value.some(({ files }) => files);
				// Each connection is a new chance.
				if (!isWanted || workspace.connection.state.value.kind !== "here")
					return;
				if (files.state.value.kind === "here")
					workspace.of(files.state.value.module.filesModel);
				else void files.fetch();
			}),
		);
	},
};

const attach = {
	keys: "F",
	label: attachLinkWords.key,
	does: () =>
		document.querySelector<HTMLElement>("#attach:not([hidden])")?.click(),
	isFor: ({ of }: Workspace) => of(conversationsModel).opened.value !== null,
};

/** Pictures and PDFs, with messages and notes. */
export const attachmentsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: unsentModel,
	keys: [keyOf(attach)],
	actions: [attach],
	fills: [
		composerActs.fill(lazyView(act)),
		composerLines.fill(lazyView(tray)),
		fileViews.fill(files),
	],
};
