import type { RetiredKeyInfo } from "../../../protocol/identity-keys.ts";
import { fill } from "../../words/words.ts";
import { dateAndTime } from "../staff/when.ts";
import { keysWords } from "./words.ts";

/** Keys that sign nothing any more, and whether a server still signs with them. */
export function RetiredKeys({
	retired,
}: {
	retired: readonly RetiredKeyInfo[];
}) {
	const w = keysWords;
	return (
		<section class="settings-card">
			<h2>{w.retired}</h2>
			<ul class="identity-keys">
				{retired.map(({ kid, retiredAt, refusedAt }) => (
					<li key={kid} class="identity-key">
						<code dir="ltr">{kid}</code>
						<p class="quiet">
							{fill(w.retiredAt, { time: dateAndTime(retiredAt) })}
							{refusedAt === null && ` · ${w.retiredQuiet}`}
						</p>
						{refusedAt !== null && (
							<p class="identity-key-wide">
								{fill(w.refused, { time: dateAndTime(refusedAt) })}
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
