import { type ReadonlySignal, signal } from "@preact/signals";
import type { CommentCard } from "../../../protocol/comment-card.ts";
import type {
	Improvement,
	ImprovementContent,
	SiteImprovements,
} from "../../../protocol/improvement.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { Model } from "../../workspace/part.ts";

type State =
	| { kind: "reading" }
	| { kind: "read"; all: SiteImprovements; ideas: CommentCard[] }
	| { kind: "failed"; refusal: Refusal };

/** You said, we did, as its owner writes it. */
export interface ImprovementsModel {
	state: ReadonlySignal<State>;
	read(): Promise<void>;
	open(improvement: string): Promise<Reply<{ improvement: Improvement }>>;
	save(
		improvement: string,
		content: ImprovementContent,
		isPublic: boolean,
		was: number | null,
	): Promise<Reply<{ improvement: Improvement }>>;
	/** One that was never published. */
	remove(improvement: string, was: number): Promise<Reply<unknown>>;
	/** Its author reads that it is done, and what was done. */
	tell(idea: string, note: string): Promise<void>;
}

export const improvementsModel: Model<(site: string) => ImprovementsModel> = {
	create({ connection: { ask }, hear }) {
		const all = new Map<string, ImprovementsModel>();
		hear("improvements:changed", ({ site }) => void all.get(site)?.read());

		function create(site: string): ImprovementsModel {
			const state = signal<State>({ kind: "reading" });
			return {
				state,
				async read() {
					const [reply, cards] = await Promise.all([
						ask("improvements:read", { site }),
						ask("cards:read", { site, list: "idea", before: null }),
					]);
					if (reply.ok)
						state.value = {
							...{ kind: "read", all: reply.data },
							ideas: cards.ok ? cards.data.cards.filter(isOpen) : [],
						};
					else if (state.value.kind !== "read")
						state.value = { kind: "failed", refusal: reply.refusal };
				},
				open: (improvement) => ask("improvement:open", { site, improvement }),
				save: (improvement, content, isPublic, was) =>
					ask("improvement:save", {
						...{ site, improvement, content, isPublic, was },
					}),
				remove: (improvement, was) =>
					ask("improvement:remove", { site, improvement, was }),
				async tell(card, note) {
					await ask("idea:set", { site, card, state: "done", note });
				},
			};
		}
		return (site) => {
			const model = all.get(site) ?? create(site);
			all.set(site, model);
			return model;
		};
	},
};

/** It was not erased or hidden, and nobody has said yet what became of it. */
const isOpen = ({ text, hidden, state }: CommentCard) =>
	text !== null && !hidden && (state === "heard" || state === "planned");
