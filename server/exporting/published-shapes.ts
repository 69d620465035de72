import type {
	ExportedArticle,
	ExportedImprovement,
	ExportedPolicy,
	ExportedPolicyVersion,
} from "./published-queries.ts";

export function policyShape(
	row: ExportedPolicy,
	versions: readonly ExportedPolicyVersion[],
) {
	return {
		...{ id: row.id, kind: row.kind, changedAt: row.changed_at },
		written: JSON.parse(row.content) as unknown,
		holds: row.number === 0 ? null : row.number,
		versions: versions.map(({ number, content, changes, ...one }) => ({
			...{ number, at: one.at, by: one.published_by },
			content: JSON.parse(content) as unknown,
			changes: JSON.parse(changes) as unknown,
		})),
	};
}

export function articleShape(row: ExportedArticle) {
	return {
		...{ id: row.id, language: row.language, changedAt: row.changed_at },
		...{ title: row.title, body: row.body },
		published:
			row.live_title === null
				? null
				: {
						...{ title: row.live_title, body: row.live_body },
						...{ version: row.version, at: row.published_at },
					},
	};
}

export function improvementShape(row: ExportedImprovement) {
	return {
		...{ id: row.id, content: JSON.parse(row.content) as unknown },
		...{ isPublic: row.is_public === 1, publishedAt: row.published_at },
		...{ changedAt: row.changed_at, changedBy: row.changed_by },
	};
}
