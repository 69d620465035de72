import { useState } from "preact/hooks";
import { IMPORTS } from "../../protocol/import-limits.ts";
import type { RatingsImport } from "../../protocol/imported-rating.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, locale, refused } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Imports } from "./imports.ts";
import { toImport, toNewImport } from "./places.ts";
import { importWords } from "./words.ts";

/** Every import of a shop: what it is of, by whom, and how it goes. */
export function ImportList({
	imports,
	all,
	isOwner,
}: {
	imports: Imports;
	all: readonly RatingsImport[];
	isOwner: boolean;
}) {
	const w = importWords;
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const removed = imports.removed.value;
	const isFull = all.length >= IMPORTS;
	return (
		<>
			<h2>{w.title}</h2>
			<p class="quiet">{isOwner ? w.lead : `${w.lead} ${w.readOnly}`}</p>
			{isOwner &&
				(isFull ? (
					<p>{fill(w.full, { most: IMPORTS })}</p>
				) : (
					<p>
						<RouteLink to={toNewImport} class="button button-main">
							{w.make}
						</RouteLink>
					</p>
				))}
			<div role="status">
				{removed && (
					<p class="imported-undo">
						<span dir="auto">{fill(w.removed, { name: removed.name })}</span>
						<button
							type="button"
							class="button"
							onClick={() => void imports.restore().then(setRefusal)}
						>
							{w.undo}
						</button>
					</p>
				)}
			</div>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
			{all.length === 0 ? (
				<p class="settings-none">{w.none}</p>
			) : (
				<ul class="imported-list">
					{all.map((one) => (
						<li key={one.id}>
							<ImportLine one={one} />
							{isOwner && (
								<button
									type="button"
									class="text-button"
									aria-label={fill(w.removeOne, { name: one.name })}
									onClick={() => void imports.remove(one).then(setRefusal)}
								>
									{w.remove}
								</button>
							)}
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function ImportLine({ one }: { one: RatingsImport }) {
	const w = importWords;
	const made = new Date(one.at).toLocaleDateString(locale, {
		dateStyle: "medium",
	});
	return (
		<div>
			<p class="imported-name" dir="auto">
				{one.isEnded ? (
					<RouteLink to={toImport(one.id)} class="imported-link">
						{one.name}
					</RouteLink>
				) : (
					one.name
				)}
			</p>
			<p class="quiet">
				{w.formats[one.format]} · {w.count}: {one.lines.toLocaleString(locale)}
				{one.from && one.to && ` · ${spanOf(one.from, one.to)}`}
			</p>
			<p class="quiet" dir="auto">
				{one.by.name ? `${made} · ${one.by.name}` : made}
			</p>
			{!one.isEnded && <p>{w.unfinished}</p>}
		</div>
	);
}

function spanOf(from: string, to: string): string {
	return fill(importWords.from, { from: dayText(from), to: dayText(to) });
}

/** A day on the wall is the same everywhere. */
function dayText(day: string): string {
	return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
		dateStyle: "medium",
		timeZone: "UTC",
	});
}
