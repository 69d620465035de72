import type { ArticleFigures } from "../../protocol/article.ts";
import { counted, fill } from "../words/words.ts";
import { helpWords as w } from "./words.ts";

/** Who voted, what that says, and what else happened. */
export function FiguresLine({ figures }: { figures: ArticleFigures }) {
	const { yes, no, helped, views, chats } = figures;
	const percent = (share: number) => Math.round(share * 100);
	const votes = helped
		? fill(w.helped, {
				share: percent(helped.share),
				from: percent(helped.from),
				to: percent(helped.to),
				count: yes + no,
			})
		: yes + no > 0 && fill(w.votes, { yes, no });
	const said = [
		votes,
		views > 0 && counted(w.views, views),
		chats > 0 && counted(w.chats, chats),
	].filter((one) => typeof one === "string");
	return <>{said.map((one) => ` · ${one}`).join("")}</>;
}

/** Fewer than half of them were helped, or, of few, more were not. */
export function needsMending({ yes, no, helped }: ArticleFigures): boolean {
	return helped ? helped.share < 0.5 : no > yes;
}
