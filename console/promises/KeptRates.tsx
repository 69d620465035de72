import { useEffect, useState } from "preact/hooks";
import type { Share } from "../../protocol/figures.ts";
import type { PromiseInfo } from "../../protocol/promise.ts";
import type {
	PromiseFigures,
	PromiseRate,
} from "../../protocol/promise-figures.ts";
import { fill, plain, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { PromiseCard } from "./PromiseCard.tsx";
import { keptRateWords as w } from "./rate-words.ts";

type Days = 7 | 30 | 90;

/** What was kept by the time promised first: each row opens the promises behind it. */
export function KeptRates() {
	const { sites } = useWorkspace();
	return sites.value.map(({ id, name }) => (
		<OfSite key={id} site={id} name={sites.value.length > 1 ? name : ""} />
	));
}

function OfSite({ site, name }: { site: string; name: string }) {
	const { connection } = useWorkspace();
	const [days, setDays] = useState<Days>(30);
	const [read, setRead] = useState<PromiseFigures | null>(null);
	const [fault, setFault] = useState("");
	useEffect(() => {
		void connection
			.ask("promise-figures:read", { site, days })
			.then((reply) => {
				setFault(reply.ok ? "" : refused(reply.refusal));
				if (reply.ok && reply.data.rates) setRead(reply.data);
			});
	}, [site, days]);
	const title = name ? `${w.title}: ${plain(name)}` : w.title;
	return (
		<section class="kept-rates">
			<h2 dir="auto">{title}</h2>
			<p class="quiet">{read?.reach === "own" ? w.own : w.lead}</p>
			<label>
				{w.days}{" "}
				<select
					class="card-field"
					value={days}
					onChange={({ currentTarget }) =>
						setDays(Number(currentTarget.value) as Days)
					}
				>
					{([7, 30, 90] as const).map((of) => (
						<option key={of} value={of}>
							{fill(w.lastDays, { count: of })}
						</option>
					))}
				</select>
			</label>
			<p class="fault" role="alert">
				{fault}
			</p>
			{read?.rates.length === 0 && <p class="quiet">{w.none}</p>}
			{read?.rates.map((rate) => (
				<Rate
					key={`${rate.group} ${rate.key} ${days}`}
					{...{ site, days, rate }}
				/>
			))}
		</section>
	);
}

function Rate({
	site,
	days,
	rate,
}: {
	site: string;
	days: Days;
	rate: PromiseRate;
}) {
	const { connection } = useWorkspace();
	const [behind, setBehind] = useState<PromiseInfo[] | null>(null);
	const { group, key } = rate;
	async function open() {
		const asked = { site, days, group, key };
		const reply = await connection.ask("promise-list:read", asked);
		if (reply.ok) setBehind(reply.data.promises);
	}
	return (
		<details
			onToggle={({ currentTarget }) => {
				if (currentTarget.open) void open();
			}}
		>
			<summary dir="auto">
				{w.groups[group]}: <strong>{nameOf(rate)}</strong> ·{" "}
				{keptText(rate.kept)}
				<span class="quiet">
					{" "}
					{fill(w.apart, {
						...{ made: rate.made, late: rate.keptLate, moved: rate.moved },
						...{ later: rate.enteredLater, confirmed: rate.confirmed },
					})}
				</span>
			</summary>
			{behind?.map((promise) => (
				<PromiseCard key={promise.id} promise={promise} />
			))}
		</details>
	);
}

function nameOf({ group, key, name }: PromiseRate): string {
	if (group === "kind") return w.kinds[key as keyof typeof w.kinds] ?? key;
	return plain(name) || w.nobody[group];
}

/** No percentage without its n and interval. */
function keptText({ hits, n, percent, low, high }: Share): string {
	if (percent === null || low === null || high === null)
		return fill(w.counts, { hits, n });
	return fill(w.share, {
		...{ percent: Math.round(percent), n },
		...{ low: Math.round(low), high: Math.round(high) },
	});
}
