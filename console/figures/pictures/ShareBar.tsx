import { strengthOf } from "../../../protocol/figure-rules.ts";
import type { Share } from "../../../protocol/figures.ts";
import { fill } from "../../words/words.ts";
import { shareText } from "../texts.ts";
import { figuresWords } from "../words.ts";

/** A share as a bar from 0 to 100 percent, with the whiskers of its interval. Nothing where there are counts alone. */
export function ShareBar({
	share,
	label,
	few,
	mark,
}: {
	share: Share;
	/** What it is the share of. */
	label: string;
	/** What few of them are called. */
	few?: string | undefined;
	/** It differs for real, for the better or the worse. */
	mark?: "better" | "worse" | undefined;
}) {
	const { percent, low, high, n } = share;
	if (percent === null || low === null || high === null) return null;
	const at = (value: number) => `${value}%`;
	return (
		<svg
			class={`share-bar is-${strengthOf(n)}${mark ? ` is-${mark}` : ""}`}
			role="img"
			aria-label={fill(figuresWords.values, {
				what: label,
				value: shareText(share, few),
			})}
			focusable="false"
		>
			<rect class="share-room" y="4" width="100%" height="8" rx="2" />
			<rect class="share-fill" y="4" width={at(percent)} height="8" rx="2" />
			<g class="whisker">
				<line x1={at(low)} x2={at(high)} y1="8" y2="8" />
				<line x1={at(low)} x2={at(low)} y1="3" y2="13" />
				<line x1={at(high)} x2={at(high)} y1="3" y2="13" />
			</g>
		</svg>
	);
}
