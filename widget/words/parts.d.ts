/** Parts of a file of words: the build makes them, see scripts/build/split-words.ts. */
declare module "*.ts?first";
declare module "*.ts?later";
