import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import type { Model } from "../workspace/part.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { go } from "../workspace/route.ts";
import {
	type NoticeBrowser,
	noticeBrowser,
	type ShownNotice,
} from "./notice-browser.ts";
import { noticeWords } from "./words.ts";

/** Notices of this browser for work that comes, and for what shoppers write, while nobody sees the console. */
export interface DesktopNotices {
	/** `blocked`: the person has told the browser so. */
	state: ReadonlySignal<"unable" | "blocked" | "on" | "off">;
	load(): Promise<void>;
	toggle(): Promise<void>;
	/** One now, whoever looks. Resolves with what came of it. */
	ring(): Promise<string>;
	/** A conversation came to this person. */
	arrived(row: StaffConversation): void;
	/** Its shopper has written. */
	wrote(row: StaffConversation): void;
	stop(): void;
}

const KEY = "desktop notices";

interface Options {
	browser: NoticeBrowser;
	kept: { get(): Promise<boolean | undefined>; set(on: boolean): void };
	open(conversation: string): void;
	/** Whether the person wants nothing shown now. */
	isQuiet(): boolean;
}

export function createDesktopNotices({
	browser,
	kept,
	open,
	isQuiet,
}: Options): DesktopNotices {
	const wanted = signal(false);
	const permission = signal(browser.permission());
	/** By conversation, since the page was last seen: the first makes a sound, the others replace it. */
	const shown = new Map<string, ShownNotice | null>();
	const stop = browser.onShown(() => {
		for (const notice of shown.values()) notice?.close();
		shown.clear();
	});
	const state = computed(() => {
		if (permission.value === "unable") return "unable";
		if (permission.value === "denied") return "blocked";
		return wanted.value && permission.value === "granted" ? "on" : "off";
	});

	function tell({ id, ...row }: StaffConversation, body: string) {
		if (state.peek() !== "on" || !browser.isHidden() || isQuiet()) return;
		const silent = shown.has(id);
		const notice = show(
			{ title: nameOf(row), body, tag: `conversation ${id}`, silent },
			() => open(id),
		);
		shown.set(id, notice);
	}

	/** null: only a service worker may show one here. */
	function show(...notice: Parameters<NoticeBrowser["show"]>) {
		try {
			return browser.show(...notice);
		} catch {
			return null;
		}
	}

	return {
		state,
		async load() {
			wanted.value = (await kept.get()) === true;
		},
		async toggle() {
			const on = state.peek() !== "on";
			// First of all, while the click still counts.
			if (on && permission.peek() === "default")
				permission.value = await browser.askPermission();
			wanted.value = on;
			kept.set(on);
		},
		async ring() {
			const now = state.peek();
			if (now === "off") return noticeWords.tried.off;
			if (now !== "on") return noticeWords.hint[now];
			const notice = {
				title: noticeWords.tryTitle,
				body: noticeWords.tryBody,
				tag: "shopbell-try",
				silent: false,
			};
			return show(notice, () => {})
				? noticeWords.tried.on
				: noticeWords.hint.unable;
		},
		arrived: (row) => tell(row, noticeWords.arrived),
		wrote: (row) => tell(row, noticeWords.wrote),
		stop,
	};
}

export const desktopNoticesModel: Model<DesktopNotices> = {
	create(workspace) {
		const { store, me } = workspace;
		const { inbox, onArrival } = workspace.of(inboxModel);
		const notices = createDesktopNotices({
			browser: noticeBrowser(),
			kept: {
				get: () => store.get<boolean>(KEY),
				set: (on) => void store.set(KEY, on),
			},
			open: (id) => go({ kind: "conversation", id }),
			isQuiet: workspace.of(quietHoursModel).hold,
		});
		const words = new Map<string, number>();
		onArrival((id) => {
			const row = inbox.row(id);
			if (row) notices.arrived(row);
		});
		workspace.hear("conversation:changed", ({ conversation: row }) => {
			const before = words.get(row.id) ?? row.readByAgent;
			words.set(row.id, row.lastVisitorSeq);
			const isMine = row.agent?.id === me.peek().id && mayAnswer(workspace);
			if (isMine && row.state.kind === "open" && row.lastVisitorSeq > before)
				notices.wrote(row);
		});
		workspace.onEnd(notices.stop);
		void notices.load();
		return notices;
	},
};
