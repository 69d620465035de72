import type { ComponentChildren } from "preact";
import type {
	WorkloadFigures,
	WorkloadRead,
} from "../../../protocol/workload.ts";
import { fill, locale, plain } from "../../words/words.ts";
import { countText, percentText, secondsText } from "../texts.ts";
import { workloadWords as w } from "./words.ts";

/** Each agent's times by name, and those of all together. */
export function WorkTimes({ read: { agents, all } }: { read: WorkloadRead }) {
	return (
		<ul class="work-agents" aria-label={w.list}>
			{inOrder(agents).map(({ id, shown, ...figures }) => (
				<Agent key={id} name={shown} figures={figures} />
			))}
			{agents.length > 1 && <Agent name={w.all} figures={all} isAll />}
		</ul>
	);
}

function Agent({
	name,
	figures,
	isAll = false,
}: {
	name: string;
	figures: WorkloadFigures;
	isAll?: boolean;
}) {
	return (
		<li class={isAll ? "is-all" : undefined}>
			<h4>
				<bdi>{name}</bdi>
			</h4>
			<OwnTimes figures={figures} />
		</li>
	);
}

/** The times of one agent, or of all together. */
export function OwnTimes({ figures }: { figures: WorkloadFigures }) {
	const { hereSeconds, busySeconds, fullSeconds, peak } = figures;
	const { occupancy, slotUtilisation, meanConcurrency } = figures;
	const most = fill(w.most, { n: countText(peak) });
	return (
		<dl class="work-times">
			<Time name={w.here} text={secondsText(hereSeconds)} />
			<Time name={w.busy} text={shareOf(occupancy, busySeconds)}>
				<Bar percent={occupancy} />
			</Time>
			<Time
				name={w.concurrency}
				text={
					meanConcurrency === null
						? most
						: fill(w.concurrencyOf, {
								mean: tenths.format(meanConcurrency),
								most,
							})
				}
			/>
			{slotUtilisation !== null && (
				<Time name={w.utilisation} text={percentText(slotUtilisation)} />
			)}
			<Time name={w.full} text={secondsText(fullSeconds)} />
		</dl>
	);
}

function Time({
	name,
	text,
	children,
}: {
	name: string;
	text: string;
	children?: ComponentChildren;
}) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				{/* It begins with a number, which takes its direction from what stands around it. */}
				<bdi>{text}</bdi>
				{children}
			</dd>
		</div>
	);
}

/** The share with the time that it is; where there is no share, the time alone. */
function shareOf(percent: number | null, seconds: number): string {
	const time = secondsText(seconds);
	if (percent === null) return time;
	return fill(w.shareOf, { percent: percentText(percent), time });
}

/** Its text stands above it. */
function Bar({ percent }: { percent: number | null }) {
	if (percent === null) return null;
	return (
		<svg class="share-bar work-bar" aria-hidden="true" focusable="false">
			<rect class="share-room" y="4" width="100%" height="8" rx="2" />
			<rect class="share-fill" y="4" width={`${percent}%`} height="8" rx="2" />
		</svg>
	);
}

function inOrder(agents: WorkloadRead["agents"]) {
	return agents
		.map((agent) => ({ ...agent, shown: plain(agent.name).trim() || w.gone }))
		.sort((one, other) => collator.compare(one.shown, other.shown));
}

const collator = new Intl.Collator(locale);
const tenths = new Intl.NumberFormat(locale, {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
