export default function LandingPage() {
  return <main>Deal-Scout</main>;
}
