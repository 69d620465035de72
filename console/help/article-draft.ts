import { type ReadonlySignal, signal } from "@preact/signals";
import type { ArticleOpened, ArticleText } from "../../protocol/article.ts";
import { articleAddressFor } from "../../protocol/article-address.ts";
import type { MarkdownNode } from "../../protocol/markdown.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { KeptText } from "../workspace/kept-text.ts";
import { articleWords as w } from "./words.ts";

export interface EditedText {
	title: string;
	body: string;
	address: string;
}

export interface ArticleDraft {
	value: ReadonlySignal<EditedText>;
	/** As it is stored; null: it is not yet. */
	text: ReadonlySignal<ArticleText | null>;
	missing: ReadonlySignal<ArticleOpened["missing"]>;
	preview: ReadonlySignal<readonly MarkdownNode[]>;
	/** What became of the last act. */
	said: ReadonlySignal<string>;
	fault: ReadonlySignal<string>;
	/** Whether what was written before, and not saved, is there again. */
	isRestored: ReadonlySignal<boolean>;
	discard(): void;
	type(part: Partial<EditedText>): void;
	save(): Promise<boolean>;
	publish(): Promise<void>;
	withdraw(): Promise<void>;
}

const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One language of one article, while it is written. */
export function createArticleDraft(
	{ ask }: Pick<ConsoleConnection, "ask">,
	kept: KeptText<EditedText>,
	of: { site: string; article: string; language: string },
	address: string,
): ArticleDraft {
	const value = signal<EditedText>({ title: "", body: "", address });
	const text = signal<ArticleText | null>(null);
	const missing = signal<ArticleOpened["missing"]>([]);
	const preview = createPreview(ask, of.site);
	const [said, fault] = [signal(""), signal("")];
	const isRestored = signal(false);
	let stored: EditedText = value.peek();
	/** Over which revision it is written. */
	let was: number | null = null;
	let isTyped = false;

	const show = () => preview.show(value.peek().body);
	void Promise.all([ask("article:open", of), kept.get()]).then(
		([reply, before]) => {
			if (reply.ok) {
				const { title, body, revision } = reply.data.text;
				text.value = reply.data.text;
				missing.value = reply.data.missing;
				stored = { ...stored, title, body };
				was = revision;
			}
			if (isTyped) return;
			if (before) was = before.was;
			isRestored.value = before !== undefined;
			value.value = before?.value ?? stored;
			void show();
		},
	);

	function done(reply: Reply<{ text: ArticleText }>, words: string): boolean {
		said.value = reply.ok ? words : "";
		fault.value = reply.ok ? "" : faultOf(reply.refusal.code);
		if (reply.ok) {
			text.value = reply.data.text;
			was = reply.data.text.revision;
		}
		return reply.ok;
	}

	async function save(words = w.saved): Promise<boolean> {
		const { title, body, address: at } = value.peek();
		if (!title.trim() || !ADDRESS.test(at)) {
			fault.value = title.trim() ? w.badAddress : w.empty;
			said.value = "";
			return false;
		}
		const saved = { ...of, title: title.trim(), body, address: at, was };
		if (!done(await ask("article:save", saved), words)) return false;
		stored = { title, body, address: at };
		isRestored.value = false;
		// What was typed meanwhile is over what is stored now.
		if (value.peek().body === body && value.peek().title === title) kept.drop();
		else kept.set({ value: value.peek(), was });
		return true;
	}

	return {
		...{
			value,
			text,
			missing,
			preview: preview.nodes,
			said,
			fault,
			isRestored,
		},
		discard() {
			kept.drop();
			was = text.peek()?.revision ?? null;
			isRestored.value = false;
			value.value = stored;
			void show();
		},
		type(part) {
			isTyped = true;
			const before = value.peek();
			value.value = typed(before, part, text.peek() === null);
			kept.set({ value: value.peek(), was });
			void show();
		},
		save: () => save(),
		async publish() {
			if (!(await save())) return;
			const was = text.peek()?.revision ?? 0;
			done(await ask("article:publish", { ...of, was }), w.published);
		},
		async withdraw() {
			const was = text.peek()?.revision ?? 0;
			done(await ask("article:withdraw", { ...of, was }), w.withdrawn);
		},
	};
}

/** As shoppers would read it. One question at a time: the newest text follows when the answer is there. */
function createPreview(ask: ConsoleConnection["ask"], site: string) {
	const nodes = signal<readonly MarkdownNode[]>([]);
	let wanted = "";
	let shown: string | undefined;
	let isAsking = false;

	async function show(body: string): Promise<void> {
		wanted = body;
		if (isAsking || shown === body) return;
		isAsking = true;
		const reply = await ask("article:preview", { site, body });
		isAsking = false;
		shown = body;
		if (!reply.ok) return;
		nodes.value = reply.data.nodes;
		await show(wanted);
	}
	return { nodes, show };
}

/** The address of a new article follows its title until somebody writes another one. */
function typed(
	before: EditedText,
	part: Partial<EditedText>,
	isNew: boolean,
): EditedText {
	const isFollowing =
		part.title !== undefined &&
		isNew &&
		(before.address === "" ||
			before.address === articleAddressFor(before.title));
	return {
		...before,
		...part,
		...(isFollowing && { address: articleAddressFor(part.title ?? "") }),
	};
}

function faultOf(code: string): string {
	if (code === "too_long") return w.tooLong;
	if (code === "rejected") return w.full;
	return w.conflict;
}
