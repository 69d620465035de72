import { type ReadonlySignal, signal } from "@preact/signals";
import type { ArticleOpened, ArticleText } from "../../protocol/article.ts";
import { articleAddressFor } from "../../protocol/article-address.ts";
import type { MarkdownNode } from "../../protocol/markdown.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
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
	type(part: Partial<EditedText>): void;
	save(): Promise<boolean>;
	publish(): Promise<void>;
	withdraw(): Promise<void>;
}

const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One language of one article, while it is written. */
export function createArticleDraft(
	{ ask }: Pick<ConsoleConnection, "ask">,
	of: { site: string; article: string; language: string },
	address: string,
): ArticleDraft {
	const value = signal<EditedText>({ title: "", body: "", address });
	const text = signal<ArticleText | null>(null);
	const missing = signal<ArticleOpened["missing"]>([]);
	const preview = signal<readonly MarkdownNode[]>([]);
	const [said, fault] = [signal(""), signal("")];
	let isAsking = false;
	let shown: string | undefined;

	/** One at a time: the newest text follows when the answer is there. */
	async function show(): Promise<void> {
		const { body } = value.peek();
		if (isAsking || shown === body) return;
		isAsking = true;
		const reply = await ask("article:preview", { site: of.site, body });
		isAsking = false;
		shown = body;
		if (!reply.ok) return;
		preview.value = reply.data.nodes;
		await show();
	}

	void ask("article:open", of).then((reply) => {
		if (!reply.ok) return;
		const { title, body } = reply.data.text;
		text.value = reply.data.text;
		missing.value = reply.data.missing;
		value.value = { ...value.peek(), title, body };
		void show();
	});

	function done(reply: Reply<{ text: ArticleText }>, words: string): boolean {
		said.value = reply.ok ? words : "";
		fault.value = reply.ok ? "" : faultOf(reply.refusal.code);
		if (reply.ok) text.value = reply.data.text;
		return reply.ok;
	}

	async function save(words = w.saved): Promise<boolean> {
		const { title, body, address: at } = value.peek();
		if (!title.trim() || !ADDRESS.test(at)) {
			fault.value = title.trim() ? w.badAddress : w.empty;
			said.value = "";
			return false;
		}
		const was = text.peek()?.revision ?? null;
		const saved = { ...of, title: title.trim(), body, address: at, was };
		return done(await ask("article:save", saved), words);
	}

	return {
		...{ value, text, missing, preview, said, fault },
		type(part) {
			const before = value.peek();
			const isFollowing =
				part.title !== undefined &&
				text.peek() === null &&
				(before.address === "" ||
					before.address === articleAddressFor(before.title));
			value.value = {
				...before,
				...part,
				...(isFollowing && { address: articleAddressFor(part.title ?? "") }),
			};
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

function faultOf(code: string): string {
	if (code === "too_long") return w.tooLong;
	if (code === "rejected") return w.full;
	return w.conflict;
}
