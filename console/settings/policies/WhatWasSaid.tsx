import type { CommentCard } from "../../../protocol/comment-card.ts";
import type { SiteImprovements } from "../../../protocol/improvement.ts";
import { improvementWords as w } from "./improvement-words.ts";

/** With what a new one begins. */
export interface Begun {
	heard: string;
	did: string;
	/** The card that it comes from; null: none. */
	idea: string | null;
}

/** More are in the lists of cards. */
const SHOWN = 10;

/** Ideas of shoppers, and what the staff has said that it changes. */
export function WhatWasSaid({
	ideas,
	preventions,
	begin,
}: {
	ideas: readonly CommentCard[];
	preventions: SiteImprovements["preventions"];
	begin(begun: Begun): void;
}) {
	const rows = [
		...ideas.slice(0, SHOWN).map(({ id, text, language }) => ({
			...{ key: id, what: w.idea, text: text ?? "", language },
			begun: { heard: text ?? "", did: "", idea: id },
		})),
		...preventions.slice(0, SHOWN).map(({ text, at }) => ({
			...{ key: `${at}`, what: w.prevention, text, language: undefined },
			begun: { heard: "", did: text, idea: null },
		})),
	];
	return (
		<section>
			<h3>{w.from}</h3>
			{rows.length === 0 && <p class="quiet">{w.fromNone}</p>}
			<ul class="settings-list">
				{rows.map(({ key, what, text, language, begun }) => (
					<li key={key} class="settings-card settings-card-head">
						<span id={`said-${key}`}>
							<span class="quiet">{what}</span>{" "}
							<span dir="auto" lang={language}>
								{text}
							</span>
						</span>{" "}
						<button
							type="button"
							class="button"
							aria-describedby={`said-${key}`}
							onClick={() => begin(begun)}
						>
							{w.begin}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
