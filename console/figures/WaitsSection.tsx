import type { ComponentChildren } from "preact";
import type { Behind } from "../../protocol/figure-episodes.ts";
import type {
	FiguresRead,
	LineFigures,
	Share,
	Times,
} from "../../protocol/figures.ts";
import { counted, fill, type Plural } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { behindWords } from "./behind-words.ts";
import { toBehind } from "./links.ts";
import { Rule } from "./Rule.tsx";
import { relationsOf } from "./relations.ts";
import { ShareFigure } from "./ShareFigure.tsx";
import { TimesFigure } from "./TimesFigure.tsx";
import { countText, secondsText } from "./texts.ts";
import { waitsWords as w } from "./waits-words.ts";
import { figuresWords, ruleWords } from "./words.ts";

/** How long shoppers waited, what became of those who did, and what was told and kept. */
export function WaitsSection({ read }: { read: FiguresRead }) {
	const { levelSeconds } = read.lines.customer;
	const level = fill(w.level, { time: secondsText(levelSeconds) });
	const times = (of: (line: LineFigures) => Times) =>
		relationsOf(read).map((relation) => ({
			name: figuresWords[`${relation}s`],
			times: of(read.lines[relation]),
			to: toBehind(read, "all", { relation }),
		}));
	return (
		<section class="figure-section" aria-labelledby="figures-waits">
			<h3 id="figures-waits">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<ul class="figure-volume">
				{relationsOf(read).map((relation) => (
					<li key={relation}>
						{volumeText(read.lines[relation], figuresWords[`${relation}s`])}
					</li>
				))}
			</ul>
			<div class="figure-cards">
				<Card title={w.wait} rule={`${w.waitRule} ${ruleWords.times}`}>
					<TimesFigure label={w.wait} rows={times(({ wait }) => wait)} />
				</Card>
				<Card
					title={w.firstResponse}
					rule={`${w.firstResponseRule} ${ruleWords.times}`}
				>
					<TimesFigure
						label={w.firstResponse}
						rows={times(({ firstResponse }) => firstResponse)}
					/>
				</Card>
				<Card title={w.handle} rule={`${w.handleRule} ${ruleWords.times}`}>
					<TimesFigure label={w.handle} rows={times(({ handle }) => handle)} />
				</Card>
				<Card title={level} rule={`${w.levelRule} ${ruleWords.share}`}>
					<Shares
						read={read}
						of={(line) => line.level}
						label={level}
						behind="overLevel"
						opened={rest}
					/>
				</Card>
				<Card
					title={w.abandoned}
					rule={`${w.abandonedRule} ${ruleWords.share}`}
				>
					<Shares
						read={read}
						of={(line) => line.abandoned}
						label={w.abandoned}
						behind="abandoned"
						opened={({ hits }) => hits}
						beside={[
							[w.silent, (line) => line.silent, "silent"],
							[w.neverAnswered, (line) => line.neverAnswered, "neverAnswered"],
						]}
					/>
				</Card>
				<Card title={w.told} rule={`${w.toldRule} ${ruleWords.share}`}>
					<Shares
						read={read}
						of={(line) => line.toldKept}
						label={w.told}
						behind="toldBroken"
						opened={rest}
						beside={[[w.toldOver, (line) => line.toldOver, "toldOver"]]}
					/>
				</Card>
				<Card title={w.messages} rule={`${w.messagesRule} ${ruleWords.share}`}>
					<Shares
						read={read}
						of={(line) => line.messagesInTime}
						label={w.messages}
						behind="messages"
						opened={(_, { messages }) => messages}
					/>
				</Card>
				<Card
					title={w.messageResponse}
					rule={`${w.messagesRule} ${ruleWords.times}`}
				>
					<TimesFigure
						label={w.messageResponse}
						rows={times(({ messageResponse }) => messageResponse).map(
							(row, index) => ({
								...row,
								to: toBehind(read, "messages", {
									relation: relationsOf(read)[index] ?? "customer",
								}),
							}),
						)}
					/>
				</Card>
			</div>
		</section>
	);
}

function volumeText(line: LineFigures, who: string): string {
	return fill(figuresWords.values, {
		what: who,
		value: fill(w.volume, {
			episodes: counted(w.episodes, line.episodes),
			live: countText(line.live),
			messages: counted(w.messageCount, line.messages),
			running: countText(line.running),
		}),
	});
}

function Card({
	title,
	rule,
	children,
}: {
	title: string;
	rule: string;
	children: ComponentChildren;
}) {
	return (
		<article class="figure-card" aria-label={title}>
			<h4>{title}</h4>
			{children}
			<Rule text={rule} />
		</article>
	);
}

const rest = ({ n, hits }: Share) => n - hits;

type Beside = [words: Plural, count: (line: LineFigures) => number, Behind];

function Shares({
	read,
	of,
	label,
	behind,
	opened,
	beside = [],
}: {
	read: FiguresRead;
	of: (line: LineFigures) => Share;
	label: string;
	behind: Behind;
	/** How many the link opens. */
	opened: (share: Share, line: LineFigures) => number;
	/** Counts that are a part of it, or stand apart from it. */
	beside?: readonly Beside[];
}) {
	return (
		<>
			{relationsOf(read).map((relation) => {
				const line = read.lines[relation];
				const who = figuresWords[`${relation}s`];
				return (
					<div key={relation} class="figure-group-line">
						<span class="figure-who">{who}</span>
						<ShareFigure
							share={of(line)}
							label={`${label}, ${who}`}
							to={toBehind(read, behind, { relation })}
							opens={behindWords.titles[behind]}
							opened={opened(of(line), line)}
							few={figuresWords.fewEpisodes}
						/>
						{beside.map(([words, count, what]) =>
							count(line) === 0 ? null : (
								<p key={what} class="figure-note">
									<RouteLink
										to={toBehind(read, what, { relation })}
										class="figure-link"
									>
										{counted(words, count(line))}
									</RouteLink>
								</p>
							),
						)}
					</div>
				);
			})}
		</>
	);
}
