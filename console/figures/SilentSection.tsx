import type { FiguresRead } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { toBehind } from "./links.ts";
import { Rule } from "./Rule.tsx";
import { TimesFigure } from "./TimesFigure.tsx";
import { countText } from "./texts.ts";
import { waitsWords as w } from "./waits-words.ts";
import { ruleWords } from "./words.ts";

/** Whether those who answer are like those who do not: in who they are, their wait, and how long it took. */
export function SilentSection({ read }: { read: FiguresRead }) {
	const { answered, silent } = read.silent;
	if (answered.n + silent.n === 0) return null;
	const sides = [
		{ name: w.answered, of: answered, to: toBehind(read, "rated") },
		{ name: w.silentOnes, of: silent, to: toBehind(read, "unanswered") },
	];
	return (
		<section class="figure-section" aria-labelledby="figures-silent">
			<h3 id="figures-silent">{w.silentTitle}</h3>
			<p class="quiet">{w.silentLead}</p>
			<div class="figure-card">
				<ul class="figure-volume">
					{sides.map(({ name, of }) => (
						<li key={name}>
							{name}:{" "}
							{fill(w.ofCustomers, {
								customers: countText(of.customers),
								n: countText(of.n),
							})}
						</li>
					))}
				</ul>
				<div class="figure-cards">
					{(["wait", "handle"] as const).map((what) => (
						<div key={what} class="figure-part">
							<h4>{w[what]}</h4>
							<TimesFigure
								label={w[what]}
								rows={sides.map(({ name, of, to }) => ({
									name,
									times: of[what],
									to,
								}))}
							/>
						</div>
					))}
				</div>
				<Rule text={ruleWords.times} />
			</div>
		</section>
	);
}
