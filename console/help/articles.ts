import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	ArticleListed,
	ArticlesRead,
	HelpMissed,
} from "../../protocol/article.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type ArticlesState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; articles: ArticleListed[]; missed: HelpMissed[] };

export interface Articles {
	state: ReadonlySignal<ArticlesState>;
	read(): Promise<void>;
}

/** All articles of a site, and what was looked for without a result. */
export function createArticles(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
): Articles {
	const state = signal<ArticlesState>({ kind: "reading" });
	return {
		state,
		async read() {
			const articles: ArticleListed[] = [];
			let after: string | null = null;
			do {
				const reply: Reply<ArticlesRead> = await ask("articles:read", {
					...{ site, after },
				});
				if (!reply.ok) {
					state.value = { kind: "failed", refusal: reply.refusal };
					return;
				}
				articles.push(...reply.data.articles);
				after = reply.data.next;
			} while (after !== null);
			const missed = await ask("help:missed", { site });
			state.value = {
				kind: "read",
				articles,
				missed: missed.ok ? missed.data.searches : [],
			};
		},
	};
}
