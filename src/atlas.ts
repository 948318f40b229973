// The stable loader: small, briefly cached, and always able to find the current element beside it.
void import('./main.ts');
