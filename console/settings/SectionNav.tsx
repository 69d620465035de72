import { useId } from "preact/hooks";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { pageWords } from "./page-words.ts";
import { GROUPS, type Group, routeTo, type Section } from "./section.ts";
import { groupNames, sectionNames } from "./section-words.ts";

/** Every section in its group. On a narrow screen this is what the settings begin with. */
export function SectionNav({
	all,
	now,
}: {
	all: readonly Section[];
	now: Section;
}) {
	return (
		<nav class="settings-nav" aria-label={pageWords.sections}>
			{(Object.keys(GROUPS) as Group[]).map((group) => (
				<SectionGroup
					key={group}
					name={groupNames[group]}
					sections={all.filter((one) => isOf(group, one))}
					now={now}
				/>
			))}
		</nav>
	);
}

function SectionGroup({
	name,
	sections,
	now,
}: {
	name: string;
	sections: readonly Section[];
	now: Section;
}) {
	const id = useId();
	if (sections.length === 0) return null;
	return (
		<>
			<p id={id} class="settings-group">
				{name}
			</p>
			<ul aria-labelledby={id}>
				{sections.map((one) => (
					<li key={one}>
						<RouteLink
							to={routeTo(one)}
							class="settings-link"
							current={one === now}
						>
							{sectionNames[one]}
						</RouteLink>
					</li>
				))}
			</ul>
		</>
	);
}

function isOf(group: Group, section: Section): boolean {
	const sections: readonly Section[] = GROUPS[group];
	return sections.includes(section);
}
