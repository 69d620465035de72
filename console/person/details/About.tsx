import type { Person, StaffConversation } from "../../../protocol/agent.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import type { Device, SeenPage } from "../../../protocol/visitor.ts";
import { ago } from "../../../ui/ago.ts";
import { fill, languageName, locale, plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { webAddress } from "../../workspace/web-address.ts";
import { Section } from "../Section.tsx";
import { detailWords } from "./words.ts";

/** Which language and time they have, by what they look, and at what they looked before. */
export function About({
	row,
	person,
}: {
	row: StaffConversation;
	person: Person | null;
}) {
	const { clock } = useWorkspace();
	const w = detailWords;
	const time = timeThere(person?.timeZone, clock.now.value);
	const device = deviceText(person?.device);
	// The one that is looked at stands above.
	const pages = (person?.pages ?? []).slice(1);
	return (
		<>
			{(row.language || time || device) && (
				<dl class="person-facts">
					{row.language && (
						<div>
							<dt>{w.language}</dt>
							<dd>{languageName(plain(row.language))}</dd>
						</div>
					)}
					{time && (
						<div>
							<dt>{w.localTime}</dt>
							<dd>{time}</dd>
						</div>
					)}
					{device && (
						<div>
							<dt>{w.device}</dt>
							<dd>{device}</dd>
						</div>
					)}
				</dl>
			)}
			{pages.length > 0 && (
				<Section title={w.pages}>
					<ol class="person-pages">
						{pages.map((page) => (
							<li key={page.at}>
								<SeenLine page={page} />
								<span class="quiet">
									{ago(page.at, clock.now.value, locale)}
								</span>
							</li>
						))}
					</ol>
				</Section>
			)}
		</>
	);
}

function SeenLine({ page }: { page: SeenPage }) {
	const address = webAddress(page.url);
	const title = trimmed(plain(page.title)) || plain(page.url);
	return address ? (
		<a href={address.href} target="_blank" rel="noopener noreferrer" dir="auto">
			{title}
		</a>
	) : (
		<span dir="auto">{title}</span>
	);
}

/** "": there is no such zone, or none was said. */
function timeThere(timeZone: string | null | undefined, now: number): string {
	if (!timeZone) return "";
	try {
		return new Intl.DateTimeFormat(locale, {
			...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
			...{ timeZone, timeZoneName: "short" },
		}).format(now);
	} catch {
		return "";
	}
}

function deviceText(device: Device | null | undefined): string {
	const { browser = null, system = null } = device ?? {};
	return browser && system
		? fill(detailWords.on, { browser: plain(browser), system: plain(system) })
		: plain(browser ?? system);
}
