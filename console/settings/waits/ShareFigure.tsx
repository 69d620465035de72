import type { WaitReport, WaitShare } from "../../../protocol/site.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { counted, fill, locale } from "../../words/words.ts";
import {
	GOAL,
	SHARE_FROM,
	type ShareShown,
	shareShown,
} from "../../workspace/share-shown.ts";
import { waitsWords } from "./words.ts";

/** What was told: until a person writes, or until somebody takes it. */
type Meaning = NonNullable<WaitReport["meaning"]>;

/** How many came within what they were told, with n and interval, and how far off it was. */
export function ShareFigure({
	title,
	hint,
	share,
	meaning,
}: {
	title: string;
	hint: string;
	share: WaitShare;
	meaning: Meaning;
}) {
	const shown = shareShown(share);
	const w = waitsWords;
	return (
		<section class="settings-card figure">
			<h3>{title}</h3>
			<p class="quiet">{hint}</p>
			<Share shown={shown} meaning={meaning} />
			{shown.kind !== "none" && (
				<ul class="figure-facts">
					<li>{fill(counted(w.before, share.before), { n: share.n })}</li>
					{meaning === "answered" && share.takenWithin !== undefined && (
						<li>
							{fill(counted(w.takenWithin, share.takenWithin), { n: share.n })}
						</li>
					)}
					{share.biasMs !== null && <li>{biasWords(share.biasMs)}</li>}
				</ul>
			)}
		</section>
	);
}

function Share({ shown, meaning }: { shown: ShareShown; meaning: Meaning }) {
	const w = waitsWords;
	switch (shown.kind) {
		case "none":
			return <p>{w.none}</p>;
		case "counts": {
			const { n, within } = shown;
			return (
				<>
					<p class="figure-name">{w.within[meaning]}</p>
					<p>{fill(w.few, { within, n, from: SHARE_FROM })}</p>
				</>
			);
		}
		case "share": {
			const { percent, few } = shown;
			return (
				<>
					<p class="figure-name">{w.within[meaning]}</p>
					<p class={few ? "figure-share few" : "figure-share"}>
						<strong>{fill(w.share, { share: percent })}</strong>
						<span>{fill(w.whole, shownValues(shown))}</span>
					</p>
					{few && <p class="quiet">{w.fewAnswers}</p>}
					<Whisker shown={shown} />
				</>
			);
		}
		default:
			return unreachable(shown);
	}
}

const shownValues = ({
	n,
	within,
	low,
	high,
}: Extract<ShareShown, { kind: "share" }>) => ({ n, within, low, high });

/** 0 to 100 from start to end: the goal as a band, the interval as a line, the share as its point. */
function Whisker({ shown }: { shown: Extract<ShareShown, { kind: "share" }> }) {
	const { percent, low, high, few, n } = shown;
	const [goalLow, goalHigh] = GOAL;
	const w = waitsWords;
	return (
		<figure class={few ? "whisker few" : "whisker"}>
			<svg
				viewBox="0 0 100 12"
				preserveAspectRatio="none"
				role="img"
				aria-label={fill(w.picture, {
					share: percent,
					n,
					low,
					high,
					goalLow,
					goalHigh,
				})}
			>
				<rect
					class="whisker-goal"
					x={goalLow}
					y="0"
					width={goalHigh - goalLow}
					height="12"
				/>
				<line class="whisker-all" x1="0" x2="100" y1="6" y2="6" />
				<line class="whisker-line" x1={low} x2={high} y1="6" y2="6" />
				<line class="whisker-end" x1={low} x2={low} y1="3" y2="9" />
				<line class="whisker-end" x1={high} x2={high} y1="3" y2="9" />
				<line class="whisker-point" x1={percent} x2={percent} y1="1" y2="11" />
			</svg>
			<figcaption class="quiet">
				{fill(w.goal, { low: goalLow, high: goalHigh })}
			</figcaption>
		</figure>
	);
}

function biasWords(biasMs: number): string {
	const w = waitsWords;
	const minutes = Math.round(Math.abs(biasMs) / 6_000) / 10;
	if (minutes === 0) return w.exact;
	const shown = new Intl.NumberFormat(locale).format(minutes);
	return fill(biasMs > 0 ? w.later.other : w.earlier.other, { count: shown });
}
