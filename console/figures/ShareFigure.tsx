import { strengthOf } from "../../protocol/figure-rules.ts";
import type { Share } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Route } from "../workspace/route.ts";
import { ShareBar } from "./pictures/ShareBar.tsx";
import { countText, percentText, shareNote } from "./texts.ts";
import { figuresWords } from "./words.ts";

/** A share with its picture, its interval and its n; with too few, what they were. It opens what is behind it. */
export function ShareFigure({
	share,
	label,
	to,
	opens,
	opened,
	counts,
	few = figuresWords.few,
	mark,
	isBig = false,
}: {
	share: Share;
	label: string;
	to: Route;
	/** What the link opens: perhaps only a part of them. */
	opens: string;
	/** How many that part is, where it is not those who are counted: "1 of 3" beside a bare link would be said of them. */
	opened?: number;
	/** What is said of too few, in place of "2 of 3". */
	counts?: string;
	/** What few of them are called. */
	few?: string;
	mark?: "better" | "worse" | undefined;
	isBig?: boolean;
}) {
	const strength = strengthOf(share.n);
	if (share.n === 0)
		return <p class="quiet figure-none">{figuresWords.none}</p>;
	if (share.percent === null)
		return (
			<p class="figure-counts">
				<span>{counts ?? shareNote(share)}</span>{" "}
				{opened !== 0 && opens !== "" && (
					<RouteLink to={to} class="figure-link">
						{opened === undefined
							? opens
							: fill(figuresWords.values, {
									what: opens,
									value: countText(opened),
								})}
					</RouteLink>
				)}
			</p>
		);
	return (
		<div class={`figure-share is-${strength}${isBig ? " is-big" : ""}`}>
			<p class="figure-line">
				<RouteLink to={to} class="figure-number" title={opens}>
					{percentText(share.percent)}
				</RouteLink>
				<span class="figure-note">
					{shareNote(share)}
					{strength === "few" && <em>{few}</em>}
				</span>
			</p>
			<ShareBar share={share} label={label} few={few} mark={mark} />
		</div>
	);
}
