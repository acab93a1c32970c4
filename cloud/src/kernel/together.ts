/**
 * Calls to the database of the same moment go as one, and while it is under way the next ones gather: a call costs
 * more than a document.
 */

interface Waiting<Input, Output> {
  input: Input;
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
}

/** Each input gets its own outcome; an Error in its place refuses that input alone. */
export type Run<Input, Output> = (inputs: Input[]) => Promise<(Output | Error)[]>;

/**
 * @param run does many at once and answers in the same order; when it throws, all of them are refused
 * @param atMost how many go in one call
 */
export function together<Input, Output>(
  run: Run<Input, Output>,
  atMost = 200,
): (input: Input) => Promise<Output> {
  let waiting: Waiting<Input, Output>[] = [];
  let underWay = false;

  const flush = async (): Promise<void> => {
    underWay = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, atMost);
      waiting = waiting.slice(atMost);
      await settle(batch, run);
    }
    underWay = false;
  };

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (underWay || waiting.length > 1) return;
      setImmediate(() => void flush());
    });
}

async function settle<Input, Output>(
  batch: Waiting<Input, Output>[],
  run: Run<Input, Output>,
): Promise<void> {
  try {
    const outputs = await run(batch.map(({ input }) => input));
    batch.forEach(({ resolve, reject }, index) => {
      const output = outputs[index] as Output | Error;
      if (output instanceof Error) reject(output);
      else resolve(output);
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
