import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from './policySchema.ts';

/** `npm run schema`: writes docs/policy.schema.json anew. */
const file = new URL('../../docs/policy.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
