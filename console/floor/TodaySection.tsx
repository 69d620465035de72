import type { WaitReport, WaitShare } from "../../protocol/site.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { fill, locale } from "../words/words.ts";
import { shareShown } from "../workspace/share-shown.ts";
import { floorWords } from "./words.ts";

/** What shoppers were told since midnight, against how long they waited. No percentage of fewer than five. */
export function TodaySection({ today }: { today: WaitReport }) {
	const { ranges, recent, open, left, silent } = today;
	const w = floorWords;
	return (
		<section class="floor-section" aria-labelledby="floor-today">
			<h2 id="floor-today">{w.today}</h2>
			<p class="quiet">{w.todayHint}</p>
			{ranges.n + recent.n === 0 && <p>{w.none}</p>}
			<Share title={w.kinds.ranges} share={ranges} />
			<Share title={w.kinds.recent} share={recent} />
			<p class="quiet">{fill(w.apart, { open, left, silent })}</p>
		</section>
	);
}

function Share({ title, share }: { title: string; share: WaitShare }) {
	const shown = shareShown(share);
	const { biasMs } = share;
	const w = floorWords;
	switch (shown.kind) {
		case "none":
			return null;
		case "counts":
			return (
				<p>
					<strong>{title}.</strong>{" "}
					{fill(w.counts, { within: shown.within, n: shown.n })}
				</p>
			);
		case "share": {
			const { percent: share, within, n, low, high, few } = shown;
			return (
				<p class={few ? "quiet" : undefined}>
					<strong>{title}.</strong>{" "}
					{fill(w.share, { share, within, n, low, high })} {few && `${w.few} `}
					{biasMs !== null && biasWords(biasMs)}
				</p>
			);
		}
		default:
			return unreachable(shown);
	}
}

function biasWords(biasMs: number): string {
	const { exact, later, earlier } = floorWords;
	const minutes = Math.round(Math.abs(biasMs) / 6_000) / 10;
	if (minutes === 0) return exact;
	return fill(biasMs > 0 ? later : earlier, {
		minutes: new Intl.NumberFormat(locale).format(minutes),
	});
}
