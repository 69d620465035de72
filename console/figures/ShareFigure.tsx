import { strengthOf } from "../../protocol/figure-rules.ts";
import type { Share } from "../../protocol/figures.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Route } from "../workspace/route.ts";
import { ShareBar } from "./pictures/ShareBar.tsx";
import { percentText, shareNote } from "./texts.ts";
import { figuresWords } from "./words.ts";

/** A share with its picture, its interval and its n; with too few, what they were. It opens what is behind it. */
export function ShareFigure({
	share,
	label,
	to,
	opens,
	counts,
	mark,
	isBig = false,
}: {
	share: Share;
	label: string;
	to: Route;
	/** What the link opens: perhaps only a part of them. */
	opens: string;
	/** What is said of too few, in place of "2 of 3". */
	counts?: string;
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
				<RouteLink to={to} class="figure-link">
					{opens}
				</RouteLink>
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
					{strength === "few" && <em>{figuresWords.few}</em>}
				</span>
			</p>
			<ShareBar share={share} label={label} mark={mark} />
		</div>
	);
}
