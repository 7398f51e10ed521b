/** The test bundle takes style sheets as text. */
declare module "*.scss" {
    const text: string;
    export default text;
}
