import { calculatorAddresses } from '../modules/cost-sharing/addresses.ts'

/** The entry without a bundle. */
export const CalculatorDoors = () => (
  <section>
    <h2 class="kern-heading-large">Was es zusammen kostet</h2>
    <p>
      Der Rechner sucht das günstigste gemeinsame Paket und zeigt, was jede Gemeinde zahlt, und was sie allein zahlte.
    </p>
    <form method="post" action={calculatorAddresses.choose} enctype="multipart/form-data">
      <button class="kern-btn kern-btn--secondary" type="submit" name="beispiel" value="sechs-gemeinden">
        <span class="kern-label">Beispiel mit sechs Gemeinden ansehen</span>
      </button>
    </form>
    <p>
      <a class="kern-link" href={calculatorAddresses.choose}>
        Mit eigenen Angaben rechnen
      </a>
    </p>
  </section>
)
