import {
	type ColumnDefinitionNode,
	DataTypeNode,
	type KyselyPlugin,
	OperationNodeTransformer,
	RawNode,
	type RootOperationNode,
} from "kysely";

/**
 * The migrations say `text` and `integer` as the embedded store means them: texts compare by their bytes, whatever the
 * language of the database is, and no count ends at two thousand millions.
 */
const AS_MEANT: Readonly<Record<string, string>> = {
	text: 'text collate "C"',
	integer: "bigint",
};

class Meaning extends OperationNodeTransformer {
	protected override transformColumnDefinition(
		node: ColumnDefinitionNode,
	): ColumnDefinitionNode {
		const column = super.transformColumnDefinition(node);
		const { dataType } = column;
		const meant = DataTypeNode.is(dataType) && AS_MEANT[dataType.dataType];
		return meant
			? { ...column, dataType: RawNode.createWithSql(meant) }
			: column;
	}
}

const meaning = new Meaning();

/** For the migrations: what they say of columns means the same on both stores. */
export const columnTypes: KyselyPlugin = {
	transformQuery: ({ node }) =>
		meaning.transformNode(node) as RootOperationNode,
	transformResult: async ({ result }) => result,
};
